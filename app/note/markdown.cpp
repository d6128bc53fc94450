#include "note/markdown.h"
#include "note/builder.h"
#include "note/guard.h"
#include "note/sourcemap.h"
#include <functional>
#include <md4c.h>

using namespace Qt::StringLiterals;

namespace tujian {
namespace {

/// The parser's callbacks, turned into the builder's calls in UTF-16 offsets.
struct Reader {
    const QByteArray& bytes;
    SourceMap map;
    TreeBuilder builder;

    [[nodiscard]] bool owns(const char* text, MD_SIZE size) const {
        const std::less_equal<> ordered;
        return ordered(bytes.constData(), text) && ordered(text + size, bytes.constData() + bytes.size());
    }
};

QString attributeText(const MD_ATTRIBUTE& attribute) {
    if (!attribute.text || attribute.size == 0)
        return {};
    QString text;
    for (int i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
        const MD_OFFSET begin = attribute.substr_offsets[i];
        const MD_OFFSET end = attribute.substr_offsets[i + 1];
        const QString part = QString::fromUtf8(attribute.text + begin, qsizetype(end - begin));
        text += attribute.substr_types[i] == MD_TEXT_ENTITY ? decodeEntity(part) : part;
    }
    return text;
}

void enterList(TreeBuilder& builder, bool ordered, unsigned start) {
    Block list{BlockKind::List};
    list.ordered = ordered;
    list.number = int(start);
    builder.openContainer(std::move(list));
}

void enterItem(TreeBuilder& builder, const MD_BLOCK_LI_DETAIL& detail) {
    Block item{BlockKind::Item};
    item.task = detail.is_task != 0;
    item.checked = item.task && detail.task_mark != ' ';
    builder.openContainer(std::move(item));
}

void enterCell(TreeBuilder& builder, const MD_BLOCK_TD_DETAIL& detail) {
    Block cell{BlockKind::Cell};
    switch (detail.align) {
    case MD_ALIGN_LEFT:
        cell.align = 1;
        break;
    case MD_ALIGN_CENTER:
        cell.align = 2;
        break;
    case MD_ALIGN_RIGHT:
        cell.align = 3;
        break;
    default:
        break;
    }
    builder.openLeaf(std::move(cell));
}

void enterCode(TreeBuilder& builder, const MD_BLOCK_CODE_DETAIL& detail) {
    Block fence{BlockKind::Fence};
    fence.info = attributeText(detail.info);
    builder.openFence(std::move(fence), QLatin1Char(detail.fence_char));
}

int enterBlock(MD_BLOCKTYPE type, void* detail, void* user) {
    TreeBuilder& builder = static_cast<Reader*>(user)->builder;
    switch (type) {
    case MD_BLOCK_QUOTE:
        builder.openContainer(Block{BlockKind::Quote});
        break;
    case MD_BLOCK_UL:
        enterList(builder, false, 0);
        break;
    case MD_BLOCK_OL:
        enterList(builder, true, static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start);
        break;
    case MD_BLOCK_LI:
        enterItem(builder, *static_cast<MD_BLOCK_LI_DETAIL*>(detail));
        break;
    case MD_BLOCK_HR:
        builder.addRule();
        break;
    case MD_BLOCK_H: {
        Block heading{BlockKind::Heading};
        heading.level = int(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level);
        builder.openLeaf(std::move(heading));
        break;
    }
    case MD_BLOCK_CODE:
        enterCode(builder, *static_cast<MD_BLOCK_CODE_DETAIL*>(detail));
        break;
    case MD_BLOCK_P:
    case MD_BLOCK_HTML:
        builder.openLeaf(Block{BlockKind::Paragraph});
        break;
    case MD_BLOCK_TABLE:
        builder.openContainer(Block{BlockKind::Table});
        break;
    case MD_BLOCK_THEAD:
        builder.setTableHead(true);
        break;
    case MD_BLOCK_TR:
        builder.openContainer(Block{BlockKind::Row});
        break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        enterCell(builder, *static_cast<MD_BLOCK_TD_DETAIL*>(detail));
        break;
    case MD_BLOCK_DOC:
    case MD_BLOCK_TBODY:
        break;
    }
    return 0;
}

int leaveBlock(MD_BLOCKTYPE type, void* /*detail*/, void* user) {
    TreeBuilder& builder = static_cast<Reader*>(user)->builder;
    switch (type) {
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
    case MD_BLOCK_LI:
    case MD_BLOCK_TABLE:
    case MD_BLOCK_TR:
        builder.closeContainer();
        break;
    case MD_BLOCK_THEAD:
        builder.setTableHead(false);
        break;
    case MD_BLOCK_H:
    case MD_BLOCK_CODE:
    case MD_BLOCK_P:
    case MD_BLOCK_HTML:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
        builder.closeLeaf();
        break;
    case MD_BLOCK_DOC:
    case MD_BLOCK_HR:
    case MD_BLOCK_TBODY:
        break;
    }
    return 0;
}

RunStyle styleOf(MD_SPANTYPE type) {
    switch (type) {
    case MD_SPAN_STRONG:
        return RunStyle::Bold;
    case MD_SPAN_CODE:
        return RunStyle::Code;
    case MD_SPAN_DEL:
        return RunStyle::Strike;
    case MD_SPAN_LATEXMATH:
    case MD_SPAN_LATEXMATH_DISPLAY:
        return RunStyle::Math;
    default:
        return RunStyle::Italic;
    }
}

int enterSpan(MD_SPANTYPE type, void* detail, void* user) {
    TreeBuilder& builder = static_cast<Reader*>(user)->builder;
    if (type == MD_SPAN_A) {
        const auto& link = *static_cast<MD_SPAN_A_DETAIL*>(detail);
        if (builder.mayLink(link.href.size + link.title.size))
            builder.openLink(attributeText(link.href), attributeText(link.title), false);
        else
            builder.openLink({}, {}, false);
    } else if (type == MD_SPAN_IMG) {
        const auto& image = *static_cast<MD_SPAN_IMG_DETAIL*>(detail);
        builder.openLink(attributeText(image.src), attributeText(image.title), true);
    } else {
        builder.openStyle(styleOf(type));
    }
    return 0;
}

int leaveSpan(MD_SPANTYPE type, void* /*detail*/, void* user) {
    TreeBuilder& builder = static_cast<Reader*>(user)->builder;
    if (type == MD_SPAN_A || type == MD_SPAN_IMG)
        builder.closeLink();
    else
        builder.closeStyle(styleOf(type));
    return 0;
}

int addText(MD_TEXTTYPE type, const MD_CHAR* text, MD_SIZE size, void* user) {
    Reader& reader = *static_cast<Reader*>(user);
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
        reader.builder.addBreak();
    } else if (!reader.owns(text, size)) {
        reader.builder.addOwnText(QString::fromUtf8(text, qsizetype(size)));
    } else {
        const qsizetype at = text - reader.bytes.constData();
        const int begin = reader.map.at(at);
        const int end = reader.map.at(at + qsizetype(size));
        reader.builder.addText(begin, end, type == MD_TEXT_ENTITY);
    }
    return 0;
}

} // namespace

void readMarkdown(Note& note, int from) {
    QByteArray bytes = QStringView(note.text).mid(from).toUtf8();
    // The parser looks one character past what it was given; a line end there is always harmless.
    bytes.append('\n');
    SourceMap map(bytes, from);
    QList<HiddenRange> hidden;
    for (const Neutralised& found : guardMarkdown(bytes)) {
        const int at = map.at(found.begin);
        if (found.code.isEmpty())
            hidden.append({at, map.at(found.end)});
        else
            note.diagnostics.append({Severity::Warning, found.code, found.message, note.spanOf(at, map.at(found.end))});
    }
    Reader reader{bytes, std::move(map), TreeBuilder(note, from, std::move(hidden))};
    MD_PARSER parser{};
    parser.flags =
        MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_TASKLISTS | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEAUTOLINKS;
    parser.enter_block = enterBlock;
    parser.leave_block = leaveBlock;
    parser.enter_span = enterSpan;
    parser.leave_span = leaveSpan;
    parser.text = addText;
    md_parse(bytes.constData(), MD_SIZE(bytes.size()), &parser, &reader);
    reader.builder.finish();
}

} // namespace tujian
