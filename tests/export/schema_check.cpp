#include "schema_check.h"
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace packagecheck {
namespace {

// A line an element: name = children, as a regular expression over their names; then | and its attributes: "!" for one
// that must be there, ":" and a range or the words allowed. From the schemas of ECMA-376 part 1 (pml.xsd and
// dml-main.xsd), as far as elements appear in what is written. FILL, LINE, PARAGRAPH and RUN are filled in below.
constexpr char kSchema[] = R"(
p:presentation = p:sldMasterIdLst? p:notesMasterIdLst? p:handoutMasterIdLst? p:sldIdLst? p:sldSz? p:notesSz p:extLst? | saveSubsetFonts
p:sldMasterIdLst = p:sldMasterId+ |
p:sldMasterId = p:extLst? | id:2147483648..4294967295 r:id!
p:notesMasterIdLst = p:notesMasterId? |
p:notesMasterId = p:extLst? | r:id!
p:sldIdLst = p:sldId* |
p:sldId = p:extLst? | id!:256..2147483647 r:id!
p:sldSz = | cx!:914400..51206400 cy!:914400..51206400 type
p:notesSz = | cx!:0..27273042316900 cy!:0..27273042316900
p:sld = p:cSld p:clrMapOvr? p:transition? p:timing? p:extLst? | showMasterSp showMasterPhAnim show
p:notes = p:cSld p:clrMapOvr? p:extLst? | showMasterSp showMasterPhAnim
p:sldLayout = p:cSld p:clrMapOvr? p:transition? p:timing? p:hf? p:extLst? | type:title|tx|titleOnly|obj|blank preserve userDrawn
p:sldMaster = p:cSld p:clrMap p:sldLayoutIdLst? p:transition? p:timing? p:hf? p:txStyles? p:extLst? | preserve
p:notesMaster = p:cSld p:clrMap p:hf? p:notesStyle? p:extLst? |
p:cSld = p:bg? p:spTree p:custDataLst? p:controls? p:extLst? | name
p:extLst = p:ext* |
p:ext = | uri!
p:bg = (p:bgPr|p:bgRef) | bwMode
p:bgPr = (FILL) (a:effectLst|a:effectDag)? p:extLst? | shadeToTitle
p:clrMap = a:extLst? | bg1! tx1! bg2! tx2! accent1! accent2! accent3! accent4! accent5! accent6! hlink! folHlink!
p:clrMapOvr = (a:masterClrMapping|a:overrideClrMapping) |
a:masterClrMapping = |
p:sldLayoutIdLst = p:sldLayoutId* |
p:sldLayoutId = p:extLst? | id:2147483648..4294967295 r:id!
p:txStyles = p:titleStyle? p:bodyStyle? p:otherStyle? p:extLst? |
p:titleStyle = LIST |
p:bodyStyle = LIST |
p:otherStyle = LIST |
p:notesStyle = LIST |
a:lstStyle = LIST |
p:spTree = p:nvGrpSpPr p:grpSpPr (p:sp|p:grpSp|p:graphicFrame|p:cxnSp|p:pic)* p:extLst? |
p:grpSp = p:nvGrpSpPr p:grpSpPr (p:sp|p:grpSp|p:graphicFrame|p:cxnSp|p:pic)* p:extLst? |
p:nvGrpSpPr = p:cNvPr p:cNvGrpSpPr p:nvPr |
p:cNvGrpSpPr = a:grpSpLocks? a:extLst? |
p:grpSpPr = a:xfrm? (FILL)? (a:effectLst|a:effectDag)? a:scene3d? a:extLst? | bwMode
p:sp = p:nvSpPr p:spPr p:style? p:txBody? p:extLst? | useBgFill
p:nvSpPr = p:cNvPr p:cNvSpPr p:nvPr |
p:cNvPr = a:hlinkClick? a:hlinkHover? a:extLst? | id!:0..2147483647 name! descr hidden title
p:cNvSpPr = a:spLocks? a:extLst? | txBox:0|1
a:spLocks = a:extLst? | noGrp:0|1 noRot:0|1 noChangeAspect:0|1
p:nvPr = p:ph? p:custDataLst? p:extLst? | isPhoto userDrawn
p:ph = p:extLst? | type:title|body|ctrTitle|subTitle|sldNum|sldImg orient sz:full|half|quarter idx:0..4294967295
p:spPr = a:xfrm? (a:custGeom|a:prstGeom)? (FILL)? a:ln? (a:effectLst|a:effectDag)? a:scene3d? a:sp3d? a:extLst? | bwMode
a:xfrm = a:off? a:ext? a:chOff? a:chExt? | rot:-2147483648..2147483647 flipH:0|1 flipV:0|1
p:xfrm = a:off? a:ext? | rot flipH flipV
a:off = | x!:-27273042329600..27273042316900 y!:-27273042329600..27273042316900
a:chOff = | x!:-27273042329600..27273042316900 y!:-27273042329600..27273042316900
a:ext = | cx!:0..27273042316900 cy!:0..27273042316900
a:chExt = | cx!:0..27273042316900 cy!:0..27273042316900
a:prstGeom = a:avLst? | prst!:rect|roundRect|round2DiagRect|ellipse|straightConnector1|bentConnector2|bentConnector3|bentConnector4|bentConnector5|curvedConnector2|curvedConnector3|curvedConnector4|curvedConnector5
a:avLst = a:gd* |
a:gd = | name!:adj|adj1|adj2|adj3 fmla!
a:custGeom = a:avLst? a:gdLst? a:ahLst? a:cxnLst? a:rect? a:pathLst |
a:gdLst = a:gd* |
a:ahLst = |
a:cxnLst = |
a:rect = | l! t! r! b!
a:pathLst = a:path* |
a:path = (a:close|a:moveTo|a:lnTo|a:arcTo|a:quadBezTo|a:cubicBezTo)* | w:0..27273042316900 h:0..27273042316900 fill:none|norm stroke extrusionOk
a:moveTo = a:pt |
a:lnTo = a:pt |
a:cubicBezTo = a:pt a:pt a:pt |
a:pt = | x! y!
a:ln = LINE
a:lnL = LINE
a:lnR = LINE
a:lnT = LINE
a:lnB = LINE
a:prstDash = | val:solid|dash
a:round = |
a:headEnd = | type w len
a:tailEnd = | type:none|triangle w:sm|med|lg len:sm|med|lg
p:cxnSp = p:nvCxnSpPr p:spPr p:style? p:extLst? |
p:nvCxnSpPr = p:cNvPr p:cNvCxnSpPr p:nvPr |
p:cNvCxnSpPr = a:cxnSpLocks? a:stCxn? a:endCxn? a:extLst? |
a:stCxn = | id!:1..2147483647 idx!:0..3
a:endCxn = | id!:1..2147483647 idx!:0..3
p:graphicFrame = p:nvGraphicFramePr p:xfrm a:graphic p:extLst? | bwMode
p:nvGraphicFramePr = p:cNvPr p:cNvGraphicFramePr p:nvPr |
p:cNvGraphicFramePr = a:graphicFrameLocks? a:extLst? |
a:graphicFrameLocks = a:extLst? | noGrp:0|1
a:graphic = a:graphicData |
a:graphicData = a:tbl | uri!
a:tbl = a:tblPr? a:tblGrid a:tr* |
a:tblPr = (FILL)? (a:effectLst|a:effectDag)? (a:tableStyle|a:tableStyleId)? a:extLst? | rtl firstRow:0|1 firstCol lastRow lastCol bandRow bandCol
a:tableStyleId = |
a:tblGrid = a:gridCol* |
a:gridCol = a:extLst? | w!:0..27273042316900
a:tr = a:tc* a:extLst? | h!:0..27273042316900
a:tc = a:txBody? a:tcPr? a:extLst? | rowSpan gridSpan hMerge vMerge id
a:tcPr = a:lnL? a:lnR? a:lnT? a:lnB? a:lnTlToBr? a:lnBlToTr? a:cell3D? (FILL)? a:headers? a:extLst? | marL:0..51206400 marR:0..51206400 marT:0..51206400 marB:0..51206400 vert anchor:t|ctr|b anchorCtr horzOverflow
p:txBody = a:bodyPr a:lstStyle? a:p+ |
a:txBody = a:bodyPr a:lstStyle? a:p+ |
a:bodyPr = a:prstTxWarp? (a:noAutofit|a:normAutofit|a:spAutoFit)? a:scene3d? (a:sp3d|a:flatTx)? a:extLst? | rot vert wrap:none|square lIns:0..51206400 tIns:0..51206400 rIns:0..51206400 bIns:0..51206400 numCol rtlCol:0|1 anchor:t|ctr|b anchorCtr
a:noAutofit = |
a:normAutofit = | fontScale lnSpcReduction
a:p = a:pPr? (a:r|a:br|a:fld)* a:endParaRPr? |
a:r = a:rPr? a:t |
a:br = a:rPr? |
a:fld = a:rPr? a:pPr? a:t? | id! type
a:t = |
a:pPr = PARAGRAPH
a:defPPr = PARAGRAPH
a:lvl1pPr = PARAGRAPH
a:lvl2pPr = PARAGRAPH
a:lvl3pPr = PARAGRAPH
a:lvl4pPr = PARAGRAPH
a:lvl5pPr = PARAGRAPH
a:lvl6pPr = PARAGRAPH
a:lvl7pPr = PARAGRAPH
a:lvl8pPr = PARAGRAPH
a:lvl9pPr = PARAGRAPH
a:lnSpc = (a:spcPct|a:spcPts) |
a:spcBef = (a:spcPct|a:spcPts) |
a:spcAft = (a:spcPct|a:spcPts) |
a:spcPct = | val!:0..13200000
a:spcPts = | val!:0..158400
a:buClr = COLOUR |
a:buFont = | typeface!
a:buNone = |
a:buChar = | char!
a:buAutoNum = | type! startAt:1..32767
a:rPr = RUN
a:defRPr = RUN
a:endParaRPr = RUN
a:latin = | typeface! panose pitchFamily charset
a:ea = | typeface! panose pitchFamily charset
a:cs = | typeface! panose pitchFamily charset
a:hlinkClick = a:snd? a:extLst? | r:id! action tooltip
a:solidFill = COLOUR? |
a:noFill = |
a:effectLst = |
a:schemeClr = (a:lumMod|a:lumOff|a:tint|a:shade|a:alpha)* | val!:bg1|tx1|bg2|tx2|accent1|accent2|accent3|accent4|accent5|accent6|hlink|folHlink|phClr
a:srgbClr = (a:lumMod|a:lumOff|a:tint|a:shade|a:alpha)* | val!
a:prstClr = | val!
a:lumMod = | val!:0..100000
a:lumOff = | val!:0..100000
a:theme = a:themeElements a:objectDefaults? a:extraClrSchemeLst? a:custClrLst? a:extLst? | name
a:themeElements = a:clrScheme a:fontScheme a:fmtScheme a:extLst? |
a:clrScheme = a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink a:extLst? | name!
a:dk1 = COLOUR |
a:lt1 = COLOUR |
a:dk2 = COLOUR |
a:lt2 = COLOUR |
a:accent1 = COLOUR |
a:accent2 = COLOUR |
a:accent3 = COLOUR |
a:accent4 = COLOUR |
a:accent5 = COLOUR |
a:accent6 = COLOUR |
a:hlink = COLOUR |
a:folHlink = COLOUR |
a:fontScheme = a:majorFont a:minorFont a:extLst? | name!
a:majorFont = a:latin a:ea a:cs a:font* a:extLst? |
a:minorFont = a:latin a:ea a:cs a:font* a:extLst? |
a:font = | script! typeface!
a:fmtScheme = a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst | name
a:fillStyleLst = (FILL){3} |
a:lnStyleLst = a:ln{3} |
a:effectStyleLst = a:effectStyle{3} |
a:bgFillStyleLst = (FILL){3} |
a:effectStyle = (a:effectLst|a:effectDag) a:scene3d? a:sp3d? |
a:objectDefaults = |
a:extraClrSchemeLst = |
p:timing = p:tnLst? p:bldLst? p:extLst? |
p:tnLst = (p:par|p:seq)+ |
p:par = p:cTn |
p:seq = p:cTn p:prevCondLst? p:nextCondLst? | concurrent:0|1 prevAc nextAc:none|seek
p:cTn = p:stCondLst? p:endCondLst? p:endSync? p:iterate? p:childTnLst? p:subTnLst? | id!:1..4294967295 dur restart:always|whenNotActive|never fill:remove|freeze|hold|transition nodeType:clickEffect|withEffect|afterEffect|mainSeq|interactiveSeq|clickPar|withGroup|afterGroup|tmRoot presetID presetClass:entr|exit|emph|path presetSubtype grpId
p:childTnLst = (p:par|p:seq|p:animEffect|p:set)+ |
p:stCondLst = p:cond+ |
p:prevCondLst = p:cond+ |
p:nextCondLst = p:cond+ |
p:cond = (p:tgtEl|p:tn|p:rtn)? | evt:onPrev|onNext|onBegin|onEnd|onClick delay
p:tgtEl = (p:sldTgt|p:sndTgt|p:spTgt|p:inkTgt) |
p:sldTgt = |
p:spTgt = | spid!:1..2147483647
p:set = p:cBhvr p:to? |
p:animEffect = p:cBhvr p:progress? | transition:in|out|none filter
p:cBhvr = p:cTn p:tgtEl p:attrNameLst? |
p:attrNameLst = p:attrName+ |
p:attrName = |
p:to = (p:boolVal|p:intVal|p:fltVal|p:strVal|p:clrVal) |
p:strVal = | val!
)";

struct Word {
    const char* word;
    const char* meaning;
};
constexpr Word kWords[] = {
    {"LINE", "(a:noFill|a:solidFill|a:gradFill|a:pattFill)? (a:prstDash|a:custDash)? (a:round|a:bevel|a:miter)? "
             "a:headEnd? a:tailEnd? a:extLst? | w:0..20116800 cap:rnd|sq|flat cmpd:sng algn:ctr|in"},
    {"PARAGRAPH",
     "a:lnSpc? a:spcBef? a:spcAft? (a:buClrTx|a:buClr)? (a:buSzTx|a:buSzPct|a:buSzPts)? (a:buFontTx|a:buFont)? "
     "(a:buNone|a:buAutoNum|a:buChar|a:buBlip)? a:tabLst? a:defRPr? a:extLst? | marL:0..51206400 marR:0..51206400 "
     "lvl:0..8 indent:-51206400..51206400 algn:l|ctr|r|just defTabSz rtl:0|1 eaLnBrk:0|1 fontAlgn latinLnBrk "
     "hangingPunct:0|1"},
    {"RUN",
     "a:ln? (FILL)? (a:effectLst|a:effectDag)? a:highlight? (a:uLnTx|a:uLn)? (a:uFillTx|a:uFill)? a:latin? a:ea? "
     "a:cs? a:sym? a:hlinkClick? a:hlinkMouseOver? a:rtl? a:extLst? | kumimoji lang altLang sz:100..400000 "
     "b:0|1 i:0|1 u strike kern:0..400000 cap spc normalizeH baseline noProof dirty err"},
    {"LIST", "a:defPPr? a:lvl1pPr? a:lvl2pPr? a:lvl3pPr? a:lvl4pPr? a:lvl5pPr? a:lvl6pPr? a:lvl7pPr? a:lvl8pPr? "
             "a:lvl9pPr? a:extLst?"},
    {"COLOUR", "(a:srgbClr|a:sysClr|a:schemeClr|a:prstClr)"},
    {"FILL", "a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill"},
};

struct Attribute {
    bool required = false;
    QString values; ///< empty: any
};

struct Element {
    QRegularExpression children;
    QHash<QString, Attribute> attributes;
};

QHash<QString, Attribute> attributesOf(const QString& text) {
    QHash<QString, Attribute> attributes;
    for (const QString& each : text.split(u' ', Qt::SkipEmptyParts)) {
        static const QRegularExpression form(u"^((?:r:)?\\w+)(!?)(?::(.*))?$"_s);
        const auto match = form.match(each);
        attributes.insert(match.captured(1), {!match.captured(2).isEmpty(), match.captured(3)});
    }
    return attributes;
}

QHash<QString, Element> readSchema() {
    QHash<QString, Element> schema;
    QString text = QString::fromLatin1(kSchema);
    for (const Word& word : kWords)
        text.replace(QString::fromLatin1(word.word), QString::fromLatin1(word.meaning));
    for (const QString& line : text.split(u'\n', Qt::SkipEmptyParts)) {
        const QString name = line.section(u" = "_s, 0, 0);
        const QString rest = line.section(u" = "_s, 1);
        const qsizetype bar = rest.startsWith(u'|') ? 0 : rest.indexOf(u" |"_s);
        static const QRegularExpression child(u"([ap]:\\w+)"_s);
        QString model = rest.left(bar);
        model.replace(child, u"(?:\\1,)"_s).remove(u' ');
        Element element;
        element.children.setPattern(u"^(?:"_s + model + u")$"_s);
        element.attributes = attributesOf(rest.mid(bar).remove(u" |"_s).remove(QRegularExpression(u"^\\|"_s)));
        schema.insert(name, element);
    }
    return schema;
}

bool isAllowed(const QString& value, const QString& values) {
    static const QRegularExpression range(u"^(-?\\d+)\\.\\.(-?\\d+)$"_s);
    const auto match = range.match(values);
    if (!match.hasMatch())
        return values.isEmpty() || values.split(u'|').contains(value);
    bool whole = false;
    const qint64 number = value.toLongLong(&whole);
    return whole && number >= match.captured(1).toLongLong() && number <= match.captured(2).toLongLong();
}

void checkAttributes(const QString& name, const Element& element, const QXmlStreamAttributes& written,
                     QStringList& problems) {
    for (auto known = element.attributes.begin(); known != element.attributes.end(); ++known)
        if (known->required && !written.hasAttribute(known.key()))
            problems.append(name + u" lacks "_s + known.key());
    for (const QXmlStreamAttribute& each : written) {
        const QString key = each.qualifiedName().toString();
        if (!element.attributes.contains(key))
            problems.append(name + u" has an attribute of its own: "_s + key);
        else if (!isAllowed(each.value().toString(), element.attributes.value(key).values))
            problems.append(u"%1 %2=\"%3\""_s.arg(name, key, each.value()));
    }
}

} // namespace

QStringList schemaProblems(const QByteArray& part) {
    static const QHash<QString, Element> schema = readSchema();
    QStringList problems;
    QXmlStreamReader xml(part);
    QList<std::pair<QString, QString>> open; // elements with the names of their children so far
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            const QString name = xml.qualifiedName().toString();
            if (!open.isEmpty())
                open.last().second += name + u',';
            open.append({name, {}});
            if (schema.contains(name))
                checkAttributes(name, schema[name], xml.attributes(), problems);
            else
                problems.append(u"unknown: "_s + name);
        } else if (token == QXmlStreamReader::EndElement) {
            const auto [name, children] = open.takeLast();
            if (schema.contains(name) && !schema[name].children.match(children).hasMatch())
                problems.append(u"children of %1: %2"_s.arg(name, children.left(300)));
        }
    }
    return problems;
}

} // namespace packagecheck
