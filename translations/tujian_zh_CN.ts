<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>QueryGrammar</name>
    <message>
        <source>pod network</source>
        <translation>pod 网络</translation>
    </message>
    <message>
        <source>all of the words, in any order; pinyin and initials too</source>
        <translation>所有词，顺序不限；拼音和首字母也行</translation>
    </message>
    <message>
        <source>&quot;api server&quot;</source>
        <translation>&quot;api server&quot;</translation>
    </message>
    <message>
        <source>exactly this, and nothing else</source>
        <translation>完全一致的原文</translation>
    </message>
    <message>
        <source>topics with the tag or one below it (k8s/net)</source>
        <translation>带此标签或其下级（k8s/net）的主题</translation>
    </message>
    <message>
        <source>in headings only</source>
        <translation>只在标题里</translation>
    </message>
    <message>
        <source>in notes whose path has this</source>
        <translation>路径含此内容的笔记</translation>
    </message>
    <message>
        <source>marked as unfinished</source>
        <translation>标为待完善</translation>
    </message>
    <message>
        <source>topics that are drawn</source>
        <translation>画出了图的主题</translation>
    </message>
    <message>
        <source>without it, before any of these</source>
        <translation>排除，可放在以上任何一种之前</translation>
    </message>
    <message>
        <source>what stands on either side; parentheses hold together</source>
        <translation>两边任一即可，可用括号组合</translation>
    </message>
    <message>
        <source>saved search</source>
        <translation>保存的搜索</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>a folder, a file, or - for standard input</source>
        <translation>文件夹、文件，或用 - 表示标准输入</translation>
    </message>
    <message>
        <source>one JSON document on standard output</source>
        <translation>向标准输出写一个 JSON 文档</translation>
    </message>
    <message>
        <source>a topic&apos;s id, or its title if no other has it</source>
        <translation>主题的 id；标题唯一时也可用标题</translation>
    </message>
    <message>
        <source>words, &quot;phrases&quot;, tag:a -tag:b title: in: is:todo has:diagram</source>
        <translation>词、&quot;短语&quot;、tag:a -tag:b title: in: is:todo has:diagram</translation>
    </message>
    <message>
        <source>at most so many results</source>
        <translation>最多列出多少条结果</translation>
    </message>
    <message>
        <source>lay them out: sizes and coordinates in points</source>
        <translation>同时排版：给出以磅为单位的尺寸和坐标</translation>
    </message>
    <message>
        <source>as for curl: an address, -H, -b, -X, --resolve …; or kubectl exec WORKLOAD -- curl …</source>
        <translation>与 curl 写法相同：地址、-H、-b、-X、--resolve …；或 kubectl exec 工作负载 -- curl …</translation>
    </message>
    <message>
        <source>read every note again</source>
        <translation>重新读取所有笔记</translation>
    </message>
    <message>
        <source>of a sequence: graph or lifelines</source>
        <translation>流程的画法：graph（图）或 lifelines（生命线）</translation>
    </message>
    <message>
        <source>light, dark or print</source>
        <translation>light（浅色）、dark（深色）或 print（打印）</translation>
    </message>
    <message>
        <source>png: pixels a point</source>
        <translation>png：每磅的像素数</translation>
    </message>
    <message>
        <source>the diagram with this id</source>
        <translation>id 为此值的图</translation>
    </message>
    <message>
        <source>every diagram (with --topic: of that topic)</source>
        <translation>所有图（配合 --topic：该主题的所有图）</translation>
    </message>
    <message>
        <source>the file to write; a folder, if several result</source>
        <translation>要写入的文件；结果不止一个时为文件夹</translation>
    </message>
    <message>
        <source>export needs --diagram ID, --topic T or --all</source>
        <translation>export 需要 --diagram ID、--topic T 或 --all</translation>
    </message>
    <message>
        <source>open straight into presenting</source>
        <translation>打开后直接开始演示</translation>
    </message>
    <message>
        <source>list the topics</source>
        <translation>列出主题</translation>
    </message>
    <message>
        <source>find topics</source>
        <translation>搜索主题</translation>
    </message>
    <message>
        <source>list the diagrams, as graphs</source>
        <translation>以节点和连线的形式列出图</translation>
    </message>
    <message>
        <source>say which way a request goes through the objects, and why</source>
        <translation>说明一个请求在各对象间怎样走，以及为什么</translation>
    </message>
    <message>
        <source>list what is odd in the notes</source>
        <translation>列出笔记中的问题</translation>
    </message>
    <message>
        <source>bring the search index up to date</source>
        <translation>更新搜索索引</translation>
    </message>
    <message>
        <source>Markdown notes, findable and drawn</source>
        <translation>让 Markdown 笔记找得到、画得出</translation>
    </message>
    <message>
        <source>say how it is used, and end</source>
        <translation>显示用法后退出</translation>
    </message>
    <message>
        <source>say which version this is, and end</source>
        <translation>显示版本后退出</translation>
    </message>
    <message>
        <source>the notebook to open in a window (none: the last one)</source>
        <translation>在窗口中打开的笔记本（省略则打开上次的）</translation>
    </message>
    <message>
        <source>say how a verb is used: tujian help VERB</source>
        <translation>显示某个命令的用法：tujian help 命令</translation>
    </message>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n remark(s)</source>
        <translation>
            <numerusform>%n 个提示</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: no such file, folder or verb; &quot;tujian --help&quot; lists the verbs</source>
        <translation>%1：没有这样的文件、文件夹或命令；用“tujian --help”查看命令列表</translation>
    </message>
    <message>
        <source>tujian: cannot write to standard output</source>
        <translation>tujian：无法写入标准输出</translation>
    </message>
    <message>
        <source>tujian: the window needs a display, and there is none (DISPLAY and WAYLAND_DISPLAY are not set). These verbs work without one: %1. &quot;tujian --help&quot; says more.</source>
        <translation>tujian：打开窗口需要显示环境，但当前没有（未设置 DISPLAY 和 WAYLAND_DISPLAY）。以下命令不需要显示环境：%1。详见“tujian --help”。</translation>
    </message>
    <message>
        <source>%1 (%2, from %3): %4 nodes, %5 edges, %6 steps</source>
        <translation>%1（%2，来自 %3）：%4 个节点，%5 条连线，%6 个步骤</translation>
    </message>
    <message>
        <source>there is no diagram to export in %1</source>
        <translation>%1 中没有可导出的图</translation>
    </message>
    <message>
        <source>there is no diagram %1 in %2; &quot;tujian diagrams&quot; lists them</source>
        <translation>%2 中没有图 %1；用“tujian diagrams”查看所有图</translation>
    </message>
    <message>
        <source>%1 is no sequence: it has no lifelines</source>
        <translation>%1 不是流程图，没有生命线</translation>
    </message>
    <message>
        <source>cannot make the folder %1: name another place with -o</source>
        <translation>无法创建文件夹 %1：请用 -o 指定别的位置</translation>
    </message>
    <message>
        <source>there is no theme %1</source>
        <translation>没有名为 %1 的配色主题</translation>
    </message>
    <message>
        <source>indexing</source>
        <translation>正在建立索引</translation>
    </message>
    <message>
        <source>reading diagrams</source>
        <translation>正在读取图</translation>
    </message>
    <message>
        <source>%1 notes, %2 topics; %3 read, %4 removed, %5 ms; %6</source>
        <translation>%1 篇笔记，%2 个主题；读取 %3 篇，移除 %4 篇，用时 %5 毫秒；%6</translation>
    </message>
    <message numerus="yes">
        <source>%n topics found</source>
        <translation>
            <numerusform>找到 %n 个主题</numerusform>
        </translation>
    </message>
    <message>
        <source>there is no topic %1 in %2</source>
        <translation>%2 中没有主题 %1</translation>
    </message>
    <message>
        <source>several topics are titled %1; name one by its id: %2</source>
        <translation>有多个主题名为 %1，请用 id 指定其中一个：%2</translation>
    </message>
    <message>
        <source> (to do)</source>
        <translation>（待完善）</translation>
    </message>
    <message>
        <source>open a folder of notes</source>
        <translation>打开一个笔记文件夹</translation>
    </message>
    <message>
        <source>find topics that have both words</source>
        <translation>查找同时含有两个词的主题</translation>
    </message>
    <message>
        <source>say what a verb does, and how</source>
        <translation>说明某个命令的作用和用法</translation>
    </message>
    <message>
        <source>present a note from its first slide</source>
        <translation>从第一页开始演示一篇笔记</translation>
    </message>
    <message>
        <source>present one topic</source>
        <translation>演示一个主题</translation>
    </message>
    <message>
        <source>list every topic with its tags and place</source>
        <translation>列出所有主题及其标签和位置</translation>
    </message>
    <message>
        <source>read a note from standard input</source>
        <translation>从标准输入读取笔记</translation>
    </message>
    <message>
        <source>a phrase, without the topics that have a tag</source>
        <translation>查找短语，排除带某个标签的主题</translation>
    </message>
    <message>
        <source>titles and tags by the initials of their pinyin</source>
        <translation>用拼音首字母查找标题和标签</translation>
    </message>
    <message>
        <source>what is still to be written in a folder</source>
        <translation>某个文件夹中待完善的内容</translation>
    </message>
    <message>
        <source>list every diagram with its id</source>
        <translation>列出所有图及其 id</translation>
    </message>
    <message>
        <source>graphs with coordinates, for another program</source>
        <translation>带坐标的图，供其他程序使用</translation>
    </message>
    <message>
        <source>a topic&apos;s first diagram</source>
        <translation>某个主题的第一张图</translation>
    </message>
    <message>
        <source>every diagram, large, into a folder</source>
        <translation>把所有图放大后导出到文件夹</translation>
    </message>
    <message>
        <source>a page for each step</source>
        <translation>每个步骤一页</translation>
    </message>
    <message>
        <source>slides of all topics with a tag</source>
        <translation>带某个标签的所有主题的幻灯片</translation>
    </message>
    <message>
        <source>which way a request goes, hop by hop</source>
        <translation>一个请求逐跳经过哪里</translation>
    </message>
    <message>
        <source>broken links, misspelt names, YAML that does not parse</source>
        <translation>失效的链接、拼错的名称、无法解析的 YAML</translation>
    </message>
    <message>
        <source>make the search index anew</source>
        <translation>重新建立搜索索引</translation>
    </message>
    <message>
        <source>[OPTIONS]</source>
        <translation>[选项]</translation>
    </message>
    <message>
        <source> (%1 to %2)</source>
        <translation>（%1 到 %2）</translation>
    </message>
    <message>
        <source> [else %1]</source>
        <translation> [默认 %1]</translation>
    </message>
    <message>
        <source> (required)</source>
        <translation>（必需）</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>Arguments:</source>
        <translation>参数：</translation>
    </message>
    <message>
        <source>Verbs:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>Examples:</source>
        <translation>示例：</translation>
    </message>
    <message>
        <source>Exit status</source>
        <translation>退出状态</translation>
    </message>
    <message>
        <source>Done; a search that finds nothing is done, too.</source>
        <translation>完成；没有结果的搜索也算完成。</translation>
    </message>
    <message>
        <source>The work failed, or check found errors.</source>
        <translation>操作失败，或 check 发现了错误。</translation>
    </message>
    <message>
        <source>The command line was wrong; what to change is on standard error.</source>
        <translation>命令行有误；标准错误会说明如何修改。</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>The notebook&apos;s own terms, inside its folder.</source>
        <translation>笔记本自己的术语，位于笔记本文件夹内。</translation>
    </message>
    <message>
        <source>What the reader did: places, bookmarks, the window.</source>
        <translation>读者的状态：阅读位置、书签、窗口。</translation>
    </message>
    <message>
        <source>The search index. It may be deleted; it is made again.</source>
        <translation>搜索索引。可以删除，会重新建立。</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>环境变量</translation>
    </message>
    <message>
        <source>The language of the messages: Chinese (zh_CN) or English.</source>
        <translation>消息的语言：中文（zh_CN）或英文。</translation>
    </message>
    <message>
        <source>Where the window opens. Verbs other than present need neither.</source>
        <translation>窗口在哪里打开。除 present 以外的命令都不需要。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Synopsis</source>
        <translation>概要</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>描述</translation>
    </message>
    <message>
        <source>Tujian opens a folder of Markdown notes, or one file, makes every topic findable, and draws the topics: it reads the notes&apos; own sentences, lists, arrows, tables and Kubernetes YAML and makes diagrams of them. Without a verb it opens the window. Answers go to standard output, problems and progress to standard error.</source>
        <translation>图鉴打开一个 Markdown 笔记文件夹或一个文件，让每个主题都找得到，并把主题画出来：它读取笔记里的句子、列表、箭头、表格和 Kubernetes YAML，由此生成图。不带命令时打开窗口。结果写到标准输出，问题和进度写到标准错误。</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>Verbs</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>%1 is one argument too many</source>
        <translation>%1 是多余的参数</translation>
    </message>
    <message>
        <source>there is no option %1</source>
        <translation>没有选项 %1</translation>
    </message>
    <message>
        <source>there is no option %1; did you mean %2?</source>
        <translation>没有选项 %1；是不是要用 %2？</translation>
    </message>
    <message>
        <source>%1 takes one of: %2</source>
        <translation>%1 只能取以下值之一：%2</translation>
    </message>
    <message>
        <source>%1 takes a number from %2 to %3</source>
        <translation>%1 需要一个从 %2 到 %3 的数</translation>
    </message>
    <message>
        <source>%1 takes a value: %2</source>
        <translation>%1 需要一个值：%2</translation>
    </message>
    <message>
        <source>%1 is missing: %2</source>
        <translation>缺少 %1：%2</translation>
    </message>
    <message>
        <source>there is no verb %1; there are: %2</source>
        <translation>没有命令 %1；可用的命令：%2</translation>
    </message>
    <message>
        <source>there is no verb %1; did you mean %2?</source>
        <translation>没有命令 %1；是不是要用 %2？</translation>
    </message>
    <message>
        <source>%1 and %2 cannot stand together: leave one out</source>
        <translation>%1 和 %2 不能同时使用：请去掉一个</translation>
    </message>
    <message>
        <source>&quot;%1&quot; says more.</source>
        <translation>详见“%1”。</translation>
    </message>
    <message>
        <source>the map shows the %1 most connected terms; %2 more are left out</source>
        <translation>术语图只画出联系最多的 %1 个术语，另有 %2 个未画</translation>
    </message>
    <message>
        <source>a file (pdf: a page, pptx: a slide) for each step; pptx: or an animation</source>
        <translation>每个步骤一个文件（pdf 为一页，pptx 为一张幻灯片）；pptx 也可用动画</translation>
    </message>
    <message>
        <source>of slides: 16:9 or 4:3</source>
        <translation>幻灯片比例：16:9 或 4:3</translation>
    </message>
    <message>
        <source>pptx: a .potx or .pptx whose masters, layouts and theme to use</source>
        <translation>pptx：采用此 .potx 或 .pptx 的母版、版式和主题</translation>
    </message>
    <message>
        <source>svg, png: without a background</source>
        <translation>svg、png：不带背景</translation>
    </message>
    <message>
        <source>svg: words as text, or as outlines that look the same everywhere</source>
        <translation>svg：文字保留为文本，或转为处处显示一致的轮廓</translation>
    </message>
    <message>
        <source>svg, png, pdf, pptx or dot</source>
        <translation>svg、png、pdf、pptx 或 dot</translation>
    </message>
    <message>
        <source>write diagrams as pictures or slides</source>
        <translation>把图表导出为图片或幻灯片</translation>
    </message>
    <message>
        <source>write topics as slides: text and diagrams</source>
        <translation>把主题导出为幻灯片：文字和图表</translation>
    </message>
    <message>
        <source>the topics with this tag (and with tags under it)</source>
        <translation>带有此标签（及其下级标签）的主题</translation>
    </message>
    <message>
        <source>pptx or pdf</source>
        <translation>pptx 或 pdf</translation>
    </message>
    <message>
        <source>the file to write, or a folder for it</source>
        <translation>要写入的文件，或存放它的文件夹</translation>
    </message>
    <message>
        <source>animations and templates are for --format pptx</source>
        <translation>动画和模板仅用于 --format pptx</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>%1 is too large for a template</source>
        <translation>%1 太大，不能用作模板</translation>
    </message>
    <message>
        <source>templates are for --format pptx</source>
        <translation>模板仅用于 --format pptx</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>正在写入</translation>
    </message>
    <message>
        <source>Drawing</source>
        <translation>正在绘制</translation>
    </message>
</context>
<context>
    <name>diagram</name>
    <message>
        <source>“%1” was read as “%2”</source>
        <translation>“%1”已按“%2”理解</translation>
    </message>
    <message>
        <source>there is no such topic any more</source>
        <translation>已没有这个主题</translation>
    </message>
    <message>
        <source>there is no such diagram any more</source>
        <translation>已没有这张图</translation>
    </message>
    <message>
        <source>“%1” is not in the diagram any more</source>
        <translation>图中已没有“%1”</translation>
    </message>
    <message>
        <source>the diagram has changed since</source>
        <translation>图在那之后变了</translation>
    </message>
    <message>
        <source>the diagram cannot be drawn so</source>
        <translation>这张图不能这样画</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>Looked over and found good</source>
        <translation>已看过，认可</translation>
    </message>
    <message>
        <source>Drawn as %1</source>
        <translation>改画为 %1</translation>
    </message>
    <message>
        <source>The whole diagram is hidden</source>
        <translation>整张图已隐藏</translation>
    </message>
    <message>
        <source>%1 is called “%2”</source>
        <translation>%1 改名为“%2”</translation>
    </message>
    <message>
        <source>%1 says “%2”</source>
        <translation>%1 改为“%2”</translation>
    </message>
    <message>
        <source>%1 is the same as “%2”</source>
        <translation>%1 与“%2”是同一个</translation>
    </message>
    <message>
        <source>%1 goes the other way</source>
        <translation>%1 方向相反</translation>
    </message>
    <message>
        <source>%1 is of kind %2</source>
        <translation>%1 的类别是 %2</translation>
    </message>
    <message>
        <source>%1 is hidden</source>
        <translation>%1 已隐藏</translation>
    </message>
    <message>
        <source>The note is too long: nothing is drawn from here on. Split it into several notes</source>
        <translation>笔记太长：从这里起不再画图。请拆成几篇笔记</translation>
    </message>
</context>
<context>
    <name>evidence</name>
    <message>
        <source>Line %1: nothing was drawn from it</source>
        <translation>第 %1 行：没有画出来</translation>
    </message>
    <message>
        <source>Line %1: spelling repaired</source>
        <translation>第 %1 行：拼写已修正</translation>
    </message>
    <message>
        <source>Also written: %1</source>
        <translation>也写作：%1</translation>
    </message>
    <message>
        <source>In no glossary; taken for: %1</source>
        <translation>词汇表中没有，当作：%1</translation>
    </message>
    <message>
        <source>Fits no more: %1</source>
        <translation>不再适用：%1</translation>
    </message>
</context>
<context>
    <name>export</name>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>it is a folder</source>
        <translation>它是一个文件夹</translation>
    </message>
    <message>
        <source>There is nothing to put into the PDF.</source>
        <translation>没有可写入 PDF 的内容。</translation>
    </message>
    <message>
        <source>The PDF cannot be written.</source>
        <translation>无法写入 PDF。</translation>
    </message>
    <message>
        <source>A picture of %1 × %2 pixels is too large; choose a smaller scale.</source>
        <translation>%1 × %2 像素的图片太大，请选择较小的比例。</translation>
    </message>
    <message>
        <source>There is not enough memory for the picture: take a smaller scale, or SVG.</source>
        <translation>内存不够生成这张图片：请减小缩放倍数，或改用 SVG。</translation>
    </message>
    <message>
        <source>The picture cannot be encoded as PNG.</source>
        <translation>图片无法编码为 PNG。</translation>
    </message>
    <message>
        <source>There is nothing to make slides of.</source>
        <translation>没有可以制成幻灯片的内容。</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>%1 cannot be used as a template: %2</source>
        <translation>%1 不能用作模板：%2</translation>
    </message>
    <message>
        <source>it has no presentation in the usual form</source>
        <translation>其中没有常规形式的演示文稿</translation>
    </message>
    <message>
        <source>it has no slide master with layouts</source>
        <translation>其中没有带版式的幻灯片母版</translation>
    </message>
    <message>
        <source>The slides cannot be packed: %1</source>
        <translation>无法打包幻灯片：%1</translation>
    </message>
    <message>
        <source>%1 is no presentation or template of PowerPoint&apos;s: %2</source>
        <translation>%1 不是 PowerPoint 的演示文稿或模板：%2</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>文件太大</translation>
    </message>
    <message>
        <source>it has no content types</source>
        <translation>缺少内容类型清单</translation>
    </message>
</context>
<context>
    <name>gui</name>
    <message>
        <source>using-tujian.md</source>
        <extracomment>The file&apos;s name in the notes that come with the program: it must be there.</extracomment>
        <translation>使用图鉴.md</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>无法读取此图片。</translation>
    </message>
    <message>
        <source>Picture from outside, not loaded: %1</source>
        <translation>外部图片，未加载：%1</translation>
    </message>
    <message>
        <source>No such picture in the notebook: %1</source>
        <translation>笔记本中没有此图片：%1</translation>
    </message>
    <message>
        <source>Picture too large: %1</source>
        <translation>图片太大：%1</translation>
    </message>
    <message>
        <source>This picture cannot be read: %1</source>
        <translation>无法读取此图片：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>%n 个主题</numerusform>
        </translation>
    </message>
    <message>
        <source>topic</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>tag</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>diagram</source>
        <translation>图</translation>
    </message>
    <message>
        <source>command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>There is no such format.</source>
        <translation>没有这种格式。</translation>
    </message>
    <message>
        <source>No editor could be started for %1: %2</source>
        <translation>无法为 %1 启动编辑器：%2</translation>
    </message>
    <message>
        <source>Open link in a new tab</source>
        <translation>在新标签页中打开链接</translation>
    </message>
</context>
<context>
    <name>index</name>
    <message>
        <source>Cannot create the folder %1.</source>
        <translation>无法创建文件夹 %1。</translation>
    </message>
    <message>
        <source>The search was interrupted.</source>
        <translation>搜索已中断。</translation>
    </message>
    <message>
        <source>The search index %1 is damaged.</source>
        <translation>搜索索引 %1 已损坏。</translation>
    </message>
    <message>
        <source>The disk is full: cannot write the search index %1.</source>
        <translation>磁盘已满，无法写入搜索索引 %1。</translation>
    </message>
    <message>
        <source>Cannot write the search index %1: make room on its disk, or name another folder in XDG_CACHE_HOME.</source>
        <translation>无法写入搜索索引 %1：请腾出磁盘空间，或用 XDG_CACHE_HOME 指定别的文件夹。</translation>
    </message>
    <message>
        <source>The search index %1 is in use by another program.</source>
        <translation>搜索索引 %1 正被其他程序使用。</translation>
    </message>
    <message>
        <source>The search index %1 failed: %2</source>
        <translation>搜索索引 %1 出错：%2</translation>
    </message>
    <message>
        <source>Another window is writing the search index %1; here it is only read.</source>
        <translation>另一个窗口正在写入搜索索引 %1，此处仅读取。</translation>
    </message>
    <message>
        <source>This SQLite has no full-text search (FTS5).</source>
        <translation>此 SQLite 不支持全文搜索（FTS5）。</translation>
    </message>
    <message>
        <source>SQLite refused the search&apos;s tokenizer.</source>
        <translation>SQLite 未接受搜索所用的分词器。</translation>
    </message>
    <message>
        <source>Not understood and left out: %1</source>
        <translation>未能理解，已忽略：%1</translation>
    </message>
</context>
<context>
    <name>kinds</name>
    <message>
        <source>Control plane</source>
        <translation>控制平面</translation>
    </message>
    <message>
        <source>Node agents</source>
        <translation>节点代理</translation>
    </message>
    <message>
        <source>Nodes</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Workloads</source>
        <translation>工作负载</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>存储</translation>
    </message>
    <message>
        <source>Clients</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>External</source>
        <translation>外部</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>配置</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Security</source>
        <translation>安全</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>进程</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Queues</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Node agent</source>
        <translation>节点代理</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Workload</source>
        <translation>工作负载</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Tool</source>
        <translation>工具</translation>
    </message>
</context>
<context>
    <name>language</name>
    <message>
        <source>the end of the fence</source>
        <translation>代码块末尾</translation>
    </message>
    <message>
        <source>DOT: a quote or tag that is not closed</source>
        <translation>DOT：有未闭合的引号或标记</translation>
    </message>
    <message>
        <source>DOT: &quot;%1&quot; is not expected here</source>
        <translation>DOT：此处不应出现“%1”</translation>
    </message>
    <message>
        <source>DOT: the attribute %1 is not used</source>
        <translation>DOT：不使用属性 %1</translation>
    </message>
    <message>
        <source>DOT: nested deeper than %1 levels; not read from here on</source>
        <translation>DOT：嵌套超过 %1 层，从此处起不再读取</translation>
    </message>
    <message>
        <source>more than %L1 nodes or %L2 edges: the rest of this diagram is not read</source>
        <translation>节点超过 %L1 个或连线超过 %L2 条，此图的其余部分不再读取</translation>
    </message>
    <message>
        <source>Mermaid: nested deeper than %1 levels</source>
        <translation>Mermaid：嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>Mermaid: &quot;end&quot; without a subgraph</source>
        <translation>Mermaid：“end”没有对应的 subgraph</translation>
    </message>
    <message>
        <source>Mermaid: not understood from here: %1</source>
        <translation>Mermaid：从此处起无法理解：%1</translation>
    </message>
    <message>
        <source>Mermaid: the subgraph %1 has no &quot;end&quot;</source>
        <translation>Mermaid：subgraph %1 缺少“end”</translation>
    </message>
    <message>
        <source>this diagram has more than %L1 characters; it is not read</source>
        <translation>此图超过 %L1 个字符，不予读取</translation>
    </message>
    <message>
        <source>Mermaid diagrams of the type &quot;%1&quot; are not drawn</source>
        <translation>不支持绘制“%1”类型的 Mermaid 图</translation>
    </message>
    <message>
        <source>Mermaid: &quot;end&quot; without a block</source>
        <translation>Mermaid：“end”没有对应的块</translation>
    </message>
    <message>
        <source>Mermaid: not understood: %1</source>
        <translation>Mermaid：无法理解：%1</translation>
    </message>
    <message>
        <source>Mermaid: the block %1 has no &quot;end&quot;</source>
        <translation>Mermaid：块 %1 缺少“end”</translation>
    </message>
    <message>
        <source>start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>end</source>
        <translation>结束</translation>
    </message>
    <message>
        <source>Mermaid: &quot;}&quot; without a state around it</source>
        <translation>Mermaid：“}”没有对应的状态</translation>
    </message>
</context>
<context>
    <name>layout</name>
    <message>
        <source>Drawing was cancelled.</source>
        <translation>绘制已取消。</translation>
    </message>
    <message>
        <source>The diagram has %1 nodes and %2 edges: more than can be drawn.</source>
        <translation>此图有 %1 个节点和 %2 条连线，超出了可绘制的数量。</translation>
    </message>
    <message>
        <source>The diagram is too large or too dense to be laid out in time.</source>
        <translation>此图太大或太密，无法在限定时间内完成排版。</translation>
    </message>
    <message>
        <source>The layout program crashed or ran out of memory or time on this diagram.</source>
        <translation>排版程序在处理此图时崩溃，或者内存或时间不足。</translation>
    </message>
    <message>
        <source>The layout program could not lay out this diagram (status %1).</source>
        <translation>排版程序无法排版此图（状态 %1）。</translation>
    </message>
    <message>
        <source>The layout program %1 cannot be started: %2</source>
        <translation>无法启动排版程序 %1：%2</translation>
    </message>
    <message>
        <source>The layout program %1 gave no usable answer.</source>
        <translation>排版程序 %1 没有给出可用的结果。</translation>
    </message>
    <message>
        <source>No font here has Chinese characters; boxes will stand in their place. Install one, on Debian: apt install fonts-noto-cjk</source>
        <translation>系统中没有中文字体，汉字会显示为方框。请安装一种，在 Debian 上：apt install fonts-noto-cjk</translation>
    </message>
</context>
<context>
    <name>manifest</name>
    <message>
        <source>Pods with these labels; nothing here makes any</source>
        <translation>带有这些标签的 Pod；此处没有对象会创建它们</translation>
    </message>
    <message>
        <source>YAML, column %1: %2</source>
        <translation>YAML，第 %1 列：%2</translation>
    </message>
    <message>
        <source>more objects or ties than one picture takes; the rest is left out</source>
        <translation>对象或关联太多，一张图放不下，其余已省略</translation>
    </message>
    <message>
        <source>another object starts here without a &quot;---&quot; line before it</source>
        <translation>此处开始了另一个对象，但前面缺少“---”行</translation>
    </message>
    <message>
        <source>Service %1: none of the containers it selects names the port %2</source>
        <translation>Service %1：所选的容器都没有名为 %2 的端口</translation>
    </message>
    <message>
        <source>Service %1: no workload has the labels %2</source>
        <translation>Service %1：没有工作负载带有标签 %2</translation>
    </message>
    <message>
        <source>%1 %2: its selector %3 does not take the labels of its own Pod template</source>
        <translation>%1 %2：选择器 %3 与自身 Pod 模板的标签不匹配</translation>
    </message>
    <message>
        <source>Ingress %1: Service %2 has no port %3</source>
        <translation>Ingress %1：Service %2 没有端口 %3</translation>
    </message>
    <message>
        <source>%1 %2: clusters no longer serve %3 since Kubernetes %4; use %5</source>
        <translation>%1 %2：从 Kubernetes %4 起，集群不再提供 %3，请改用 %5</translation>
    </message>
    <message>
        <source>%1 occurs twice; the first one is drawn</source>
        <translation>%1 出现了两次，仅绘制第一个</translation>
    </message>
    <message>
        <source>weight %1 of %2: %3 % of the requests go this way</source>
        <translation>权重 %1/%2：%3 % 的请求走这条路</translation>
    </message>
    <message>
        <source>any host</source>
        <translation>任意主机</translation>
    </message>
    <message>
        <source>host %1</source>
        <translation>主机 %1</translation>
    </message>
    <message>
        <source>every path</source>
        <translation>任意路径</translation>
    </message>
    <message>
        <source>path is exactly %1</source>
        <translation>路径恰为 %1</translation>
    </message>
    <message>
        <source>path matches %1</source>
        <translation>路径匹配 %1</translation>
    </message>
    <message>
        <source>path begins with %1</source>
        <translation>路径以 %1 开头</translation>
    </message>
    <message>
        <source>header %1: %2</source>
        <translation>请求头 %1: %2</translation>
    </message>
    <message>
        <source>the Gateway answers %1 itself: a redirect to %2</source>
        <translation>Gateway 自己应答 %1：重定向到 %2</translation>
    </message>
    <message>
        <source>500: the rule has no backend with a weight</source>
        <translation>500：该规则没有权重大于 0 的后端</translation>
    </message>
    <message>
        <source>500: no ReferenceGrant in namespace %1 lets %2 %3 use Service %4</source>
        <translation>500：命名空间 %1 中没有 ReferenceGrant 允许 %2 %3 使用 Service %4</translation>
    </message>
    <message>
        <source>listener %1: %2 port %3</source>
        <translation>监听器 %1：%2 端口 %3</translation>
    </message>
    <message>
        <source>404: no route is attached to this listener</source>
        <translation>404：没有路由挂在这个监听器上</translation>
    </message>
    <message>
        <source>404: no route of this listener matches %1 %2</source>
        <translation>404：这个监听器的路由都不匹配 %1 %2</translation>
    </message>
    <message>
        <source>host %1 takes %2</source>
        <translation>主机 %1 匹配 %2</translation>
    </message>
    <message>
        <source>a rule for any host</source>
        <translation>不限主机的规则</translation>
    </message>
    <message>
        <source>(exact goes before %1)</source>
        <translation>（精确匹配先于 %1）</translation>
    </message>
    <message>
        <source>(longer than %1)</source>
        <translation>（比 %1 更长）</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>类 %1</translation>
    </message>
    <message>
        <source>ready: %1</source>
        <translation>就绪：%1</translation>
    </message>
    <message>
        <source>the kustomization names %1, which is not there</source>
        <translation>kustomization 提到了 %1，但它不在这里</translation>
    </message>
    <message>
        <source>Ingress %1: %2 is Ingress %3&apos;s already</source>
        <translation>Ingress %1：%2 已属于 Ingress %3</translation>
    </message>
    <message>
        <source>%1 has the same host and path and gets nothing: the older Ingress is served, of two as old the first by namespace and name</source>
        <translation>%1 的主机与路径相同，得不到请求：较早创建的 Ingress 生效，同样早时按命名空间与名称取第一个</translation>
    </message>
    <message>
        <source>call %1/%2</source>
        <translation>调用 %1/%2</translation>
    </message>
    <message>
        <source>every connection</source>
        <translation>所有连接</translation>
    </message>
    <message>
        <source>path %1</source>
        <translation>路径 %1</translation>
    </message>
    <message>
        <source>destination %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>503: there is no Service %1</source>
        <translation>503：没有 Service %1</translation>
    </message>
    <message>
        <source>503: no DestinationRule has a subset %1 of %2</source>
        <translation>503：没有 DestinationRule 为 %2 定义子集 %1</translation>
    </message>
    <message>
        <source>subset %1</source>
        <translation>子集 %1</translation>
    </message>
    <message>
        <source>the proxy answers %1 itself</source>
        <translation>代理直接返回 %1</translation>
    </message>
    <message>
        <source>server %1 port %2</source>
        <translation>服务端 %1 端口 %2</translation>
    </message>
    <message>
        <source>404: no VirtualService of this Gateway has the host %1</source>
        <translation>404：这个 Gateway 的 VirtualService 都没有主机 %1</translation>
    </message>
    <message>
        <source>404: no rule of VirtualService %1 matches %2</source>
        <translation>404：VirtualService %1 没有匹配 %2 的规则</translation>
    </message>
    <message>
        <source>the mesh asks the VirtualService of host %1</source>
        <translation>网格先问主机 %1 的 VirtualService</translation>
    </message>
    <message>
        <source>the gateway&apos;s proxy (taken to run in namespace istio-system)</source>
        <translation>网关代理（假定运行在命名空间 istio-system）</translation>
    </message>
    <message>
        <source>TLS termination: %1</source>
        <translation>TLS 终止方式：%1</translation>
    </message>
    <message>
        <source>503: Route %1 has no TLS</source>
        <translation>503：Route %1 没有配置 TLS</translation>
    </message>
    <message>
        <source>the router answers plain http with a redirect to https</source>
        <translation>路由器把明文 http 重定向到 https</translation>
    </message>
    <message>
        <source>503: Route %1 takes no plain http</source>
        <translation>503：Route %1 不接受明文 http</translation>
    </message>
    <message>
        <source>503: no backend of Route %1 has a weight</source>
        <translation>503：Route %1 的后端都没有权重</translation>
    </message>
    <message>
        <source>through %1</source>
        <translation>经过 %1</translation>
    </message>
    <message>
        <source>TLS ends here, Secret %1</source>
        <translation>TLS 到此终止，Secret %1</translation>
    </message>
    <message>
        <source>nginx answers plain http with a redirect to https first</source>
        <translation>对明文 http，nginx 会先重定向到 https</translation>
    </message>
    <message>
        <source>the path becomes %1</source>
        <translation>路径改写为 %1</translation>
    </message>
    <message>
        <source>header %1: %2 is %3</source>
        <translation>请求头 %1: %2 符合 %3</translation>
    </message>
    <message>
        <source>cookie %1=%2</source>
        <translation>Cookie %1=%2</translation>
    </message>
    <message>
        <source>canary %1 is not asked for</source>
        <translation>请求没有指明走金丝雀 %1</translation>
    </message>
    <message>
        <source>canary by weight</source>
        <translation>按权重走金丝雀</translation>
    </message>
    <message>
        <source>canary %1 by weight, not this time</source>
        <translation>金丝雀 %1 按权重，这次不走</translation>
    </message>
    <message>
        <source>a resource, not a Service</source>
        <translation>是资源，不是 Service</translation>
    </message>
    <message>
        <source>the controller serves %1 %2 itself</source>
        <translation>控制器自己提供 %1 %2</translation>
    </message>
    <message>
        <source>no rule fits: the default backend</source>
        <translation>没有规则匹配：走默认后端</translation>
    </message>
    <message>
        <source>canary</source>
        <translation>金丝雀</translation>
    </message>
    <message>
        <source>canary %1 has no Ingress beside it with the same host and path</source>
        <translation>金丝雀 %1 旁边没有主机和路径都相同的 Ingress</translation>
    </message>
    <message>
        <source>404: no path of host %1 takes %2, and there is no default backend</source>
        <translation>404：主机 %1 的路径都不匹配 %2，也没有默认后端</translation>
    </message>
    <message>
        <source>NetworkPolicy %1 allows it</source>
        <translation>NetworkPolicy %1 允许</translation>
    </message>
    <message>
        <source>Pod %1 is %2</source>
        <translation>Pod %1 处于 %2</translation>
    </message>
    <message>
        <source>Pod %1 is not ready</source>
        <translation>Pod %1 未就绪</translation>
    </message>
    <message>
        <source>%1 %2: 0 of %3 Pods are ready</source>
        <translation>%1 %2：%3 个 Pod 中没有就绪的</translation>
    </message>
    <message>
        <source>the readiness probe of %1 asks the port %2, which its container does not name</source>
        <translation>%1 的就绪探针要访问端口 %2，而其容器没有这个名称的端口</translation>
    </message>
    <message>
        <source>%1 %2 has 0 replicas</source>
        <translation>%1 %2 的副本数为 0</translation>
    </message>
    <message>
        <source>once its readiness probe %1 answers</source>
        <translation>就绪探针 %1 成功之后</translation>
    </message>
    <message>
        <source>the request has no address: write it as for curl, http://host/path with -H, -b, -X</source>
        <translation>请求没有地址：请按 curl 的写法，http://主机/路径，可加 -H、-b、-X</translation>
    </message>
    <message>
        <source>shared with %1</source>
        <translation>与 %1 分担</translation>
    </message>
    <message>
        <source>selector %1</source>
        <translation>选择器 %1</translation>
    </message>
    <message>
        <source>no container of %1 %2 names the port %3</source>
        <translation>%1 %2 的容器都没有名为 %3 的端口</translation>
    </message>
    <message>
        <source>no rule of it lets %1 to port %2</source>
        <translation>它没有规则放行 %1 到端口 %2</translation>
    </message>
    <message>
        <source>NetworkPolicy %1 blocks %2 on the way to %3 %4, port %5</source>
        <translation>NetworkPolicy %1 阻止 %2 访问 %3 %4 的端口 %5</translation>
    </message>
    <message>
        <source>port %1</source>
        <translation>端口 %1</translation>
    </message>
    <message>
        <source>container %1, port %2</source>
        <translation>容器 %1，端口 %2</translation>
    </message>
    <message>
        <source>reaches %1 %2, %3</source>
        <translation>到达 %1 %2，%3</translation>
    </message>
    <message>
        <source>addresses of Service %1</source>
        <translation>Service %1 的地址</translation>
    </message>
    <message>
        <source>%1 %2 has no ready address</source>
        <translation>%1 %2 没有就绪的地址</translation>
    </message>
    <message>
        <source>reaches %1</source>
        <translation>到达 %1</translation>
    </message>
    <message>
        <source>Service %1 has no selector, and nothing here gives it addresses</source>
        <translation>Service %1 没有选择器，这里也没有给它地址的对象</translation>
    </message>
    <message>
        <source>ExternalName: a CNAME for %1</source>
        <translation>ExternalName：指向 %1 的 CNAME</translation>
    </message>
    <message>
        <source>the CNAMEs go in a circle</source>
        <translation>CNAME 绕成了圈</translation>
    </message>
    <message>
        <source>leaves the cluster for %1</source>
        <translation>离开集群，去往 %1</translation>
    </message>
    <message>
        <source>port %1 → %2</source>
        <translation>端口 %1 → %2</translation>
    </message>
    <message>
        <source>Service %1 has no port %2, only %3</source>
        <translation>Service %1 没有端口 %2，只有 %3</translation>
    </message>
    <message>
        <source>backend %1</source>
        <translation>后端 %1</translation>
    </message>
    <message>
        <source>there is no Service %1 in namespace %2</source>
        <translation>命名空间 %2 中没有 Service %1</translation>
    </message>
    <message>
        <source>headless: its name gives the addresses of the Pods; port %1 stays as it is</source>
        <translation>无头服务：域名直接解析为各 Pod 的地址；端口 %1 不转换</translation>
    </message>
    <message>
        <source>headless</source>
        <translation>无头服务</translation>
    </message>
    <message>
        <source>the selector %1 of Service %2 takes no Pod</source>
        <translation>Service %2 的选择器 %1 没有选中任何 Pod</translation>
    </message>
    <message>
        <source>no Pod is ready: %1</source>
        <translation>没有就绪的 Pod：%1</translation>
    </message>
    <message>
        <source>the controller (taken to run in namespace ingress-nginx)</source>
        <translation>控制器（视为运行在命名空间 ingress-nginx）</translation>
    </message>
    <message>
        <source>a Pod of namespace %1</source>
        <translation>命名空间 %1 的一个 Pod</translation>
    </message>
    <message>
        <source>DNS in the cluster: %1</source>
        <translation>集群内 DNS：%1</translation>
    </message>
    <message>
        <source>404: no %1 has a rule for host %2 and port %3, and there is no default backend</source>
        <translation>404：没有 %1 为主机 %2、端口 %3 写规则，也没有默认后端</translation>
    </message>
    <message>
        <source>nothing here is reached at %1, port %2</source>
        <translation>这里没有什么能由 %1 端口 %2 访问到</translation>
    </message>
    <message>
        <source>the controller that reads the Ingresses</source>
        <translation>读取 Ingress 的控制器</translation>
    </message>
    <message>
        <source>externalIPs of Service %1</source>
        <translation>Service %1 的 externalIPs</translation>
    </message>
    <message>
        <source>the load balancer&apos;s address %1</source>
        <translation>负载均衡器的地址 %1</translation>
    </message>
    <message>
        <source>NodePort %1 of every node</source>
        <translation>每个节点的 NodePort %1</translation>
    </message>
    <message>
        <source>LoadBalancer, port %1</source>
        <translation>LoadBalancer，端口 %1</translation>
    </message>
    <message>
        <source>there are no Kubernetes objects here</source>
        <translation>这里没有 Kubernetes 对象</translation>
    </message>
    <message>
        <source>the client</source>
        <translation>客户端</translation>
    </message>
    <message>
        <source>sent from here</source>
        <translation>从这里发出</translation>
    </message>
</context>
<context>
    <name>map</name>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n 句</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>note</name>
    <message>
        <source>Lists and quotes are nested more than %1 deep; deeper ones are shown flat.</source>
        <translation>列表和引用嵌套超过 %1 层，更深的内容不再缩进显示。</translation>
    </message>
    <message>
        <source>Link references repeat long addresses too often; from here on links are shown as text.</source>
        <translation>链接引用重复长地址的次数过多，从此处起链接显示为文本。</translation>
    </message>
    <message>
        <source>This code block is never closed.</source>
        <translation>此代码块没有结束标记。</translation>
    </message>
    <message>
        <source>Front matter of more than %L1 characters is read as text.</source>
        <translation>超过 %L1 个字符的 front matter 当作正文读。</translation>
    </message>
    <message>
        <source>The front matter is not valid YAML: %1</source>
        <translation>文首的 front matter 不是有效的 YAML：%1</translation>
    </message>
    <message>
        <source>A table has more than %1 columns, or rows with hardly any of its cells; it is shown as text.</source>
        <translation>表格超过 %1 列，或有些行几乎没有单元格，因此显示为文本。</translation>
    </message>
    <message>
        <source>A line starts with more than %1 marks of lists and quotes; the rest is shown as text.</source>
        <translation>行首的列表和引用标记超过 %1 个，其余显示为文本。</translation>
    </message>
    <message>
        <source>A paragraph has too many lines and brackets to look for links in all of it; the rest is shown as text.</source>
        <translation>段落的行数和括号太多，无法全部查找链接，其余显示为文本。</translation>
    </message>
    <message>
        <source>A link definition is longer than %1 bytes; it is shown as text.</source>
        <translation>链接定义超过 %1 字节，显示为文本。</translation>
    </message>
    <message>
        <source>“%1” is marked as unfinished.</source>
        <translation>“%1”标记为未完成。</translation>
    </message>
</context>
<context>
    <name>notebook</name>
    <message>
        <source>%1 is not in the notebook, or is gone.</source>
        <translation>%1 不在笔记本中，或已不存在。</translation>
    </message>
    <message>
        <source>%1 is not a file.</source>
        <translation>%1 不是文件。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB: split it into several notes.</source>
        <translation>%1 超过 %2 MB：请把它拆成几篇笔记。</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>Some characters could not be decoded; the file may be damaged.</source>
        <translation>部分字符无法解码，文件可能已损坏。</translation>
    </message>
    <message>
        <source>%1 is not text: notes are written in UTF-8, UTF-16 or GB18030.</source>
        <translation>%1 不是文本：笔记应是 UTF-8、UTF-16 或 GB18030 编码。</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB and is left out.</source>
        <translation>%1 大于 %2 MB，已略过。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be read: change its permissions (chmod u+rx).</source>
        <translation>无法读取文件夹 %1：请修改它的权限（chmod u+rx）。</translation>
    </message>
    <message>
        <source>Folders are nested more than %1 deep; %2 is left out.</source>
        <translation>文件夹嵌套超过 %1 层，已略过 %2。</translation>
    </message>
    <message>
        <source>Standard input cannot be read.</source>
        <translation>无法读取标准输入。</translation>
    </message>
    <message>
        <source>Standard input is larger than %1 MB: give a folder of smaller notes instead.</source>
        <translation>标准输入超过 %1 MB：请改为给出放着较小笔记的文件夹。</translation>
    </message>
    <message>
        <source>%1 is neither a file nor a folder.</source>
        <translation>%1 既不是文件也不是文件夹。</translation>
    </message>
    <message>
        <source>%1 cannot be read: change its permissions (chmod u+r).</source>
        <translation>无法读取 %1：请修改它的权限（chmod u+r）。</translation>
    </message>
    <message>
        <source>There is no file or folder %1: check its spelling, or whether its disk is mounted.</source>
        <translation>没有文件或文件夹 %1：请检查拼写，或它所在的磁盘是否已挂载。</translation>
    </message>
    <message>
        <source>Only the first %1 notes are read.</source>
        <translation>仅读取前 %1 篇笔记。</translation>
    </message>
</context>
<context>
    <name>page</name>
    <message>
        <source>picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Tip</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>成功</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Important</source>
        <translation>重要</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>疑问</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意</translation>
    </message>
    <message>
        <source>Caution</source>
        <translation>小心</translation>
    </message>
    <message>
        <source>Danger</source>
        <translation>危险</translation>
    </message>
    <message>
        <source>Failure</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Bug</source>
        <translation>缺陷</translation>
    </message>
    <message>
        <source>The table is too large to show whole: %1 cells are the limit.</source>
        <translation>表格太大，无法完整显示，上限为 %1 个单元格。</translation>
    </message>
    <message>
        <source>Show the picture</source>
        <translation>显示图</translation>
    </message>
    <message>
        <source>Show the source</source>
        <translation>显示源码</translation>
    </message>
    <message>
        <source>Open large</source>
        <translation>放大查看</translation>
    </message>
    <message>
        <source>Open this table in its own window</source>
        <translation>在独立窗口中打开此表格</translation>
    </message>
    <message>
        <source>%1 columns, shown in %2 pieces</source>
        <translation>共 %1 列，分 %2 段显示</translation>
    </message>
</context>
<context>
    <name>present</name>
    <message>
        <source>Next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>Step before</source>
        <translation>上一步</translation>
    </message>
    <message>
        <source>Back from a visited topic, else the step before</source>
        <translation>从临时查看的主题返回，否则为上一步</translation>
    </message>
    <message>
        <source>Next slide</source>
        <translation>下一张幻灯片</translation>
    </message>
    <message>
        <source>Slide before</source>
        <translation>上一张幻灯片</translation>
    </message>
    <message>
        <source>First slide</source>
        <translation>第一张幻灯片</translation>
    </message>
    <message>
        <source>Last slide</source>
        <translation>最后一张幻灯片</translation>
    </message>
    <message>
        <source>Go to the slide with the typed number, else next step</source>
        <translation>转到输入编号的幻灯片，否则为下一步</translation>
    </message>
    <message>
        <source>Black screen and back</source>
        <translation>黑屏／恢复</translation>
    </message>
    <message>
        <source>White screen and back</source>
        <translation>白屏／恢复</translation>
    </message>
    <message>
        <source>Freeze what the audience sees</source>
        <translation>冻结观众画面</translation>
    </message>
    <message>
        <source>Overview of all slides</source>
        <translation>所有幻灯片总览</translation>
    </message>
    <message>
        <source>Find a slide</source>
        <translation>查找幻灯片</translation>
    </message>
    <message>
        <source>Speaker&apos;s window</source>
        <translation>演讲者窗口</translation>
    </message>
    <message>
        <source>Zoom to the step, and back</source>
        <translation>放大到当前步骤／恢复</translation>
    </message>
    <message>
        <source>Hide or dim the steps to come</source>
        <translation>隐藏或淡化后续步骤</translation>
    </message>
    <message>
        <source>Sequences as a graph or as lifelines</source>
        <translation>流程显示为图或生命线</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>浅色／深色</translation>
    </message>
    <message>
        <source>Laser pointer</source>
        <translation>激光笔</translation>
    </message>
    <message>
        <source>Clock back to zero</source>
        <translation>计时归零</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>显示这些按键</translation>
    </message>
    <message>
        <source>Leave the talk</source>
        <translation>退出演示</translation>
    </message>
    <message>
        <source>Spotlight</source>
        <translation>聚光灯</translation>
    </message>
    <message>
        <source>Pen</source>
        <translation>画笔</translation>
    </message>
    <message>
        <source>Take the last stroke back</source>
        <translation>撤销上一笔</translation>
    </message>
    <message>
        <source>Wipe all strokes off the slide</source>
        <translation>擦除本页所有笔迹</translation>
    </message>
    <message>
        <source>Magnify a part of the slide, and back</source>
        <translation>放大幻灯片的一部分，再按恢复</translation>
    </message>
    <message>
        <source>Stop the clock, go on; after a number: countdown of so many minutes</source>
        <translation>暂停或继续计时；先输入数字则为该分钟数的倒计时</translation>
    </message>
</context>
<context>
    <name>session</name>
    <message>
        <source>a newer request took the place of this one</source>
        <translation>已被更新的请求取代</translation>
    </message>
    <message>
        <source>the image %1 is not in the notebook</source>
        <translation>图片 %1 不在笔记本中</translation>
    </message>
    <message>
        <source>the link %1 leads to nothing in the notebook</source>
        <translation>链接 %1 在笔记本中没有目标</translation>
    </message>
    <message>
        <source>there is no topic %1</source>
        <translation>没有主题 %1</translation>
    </message>
    <message>
        <source>%1 is too large to be a glossary</source>
        <translation>%1 太大，不能用作术语表</translation>
    </message>
    <message>
        <source>cannot read %1: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>it is not in UTF-8</source>
        <translation>它不是 UTF-8 编码</translation>
    </message>
    <message>
        <source>cannot save %1: %2</source>
        <translation>无法保存 %1：%2</translation>
    </message>
    <message>
        <source>the notebook&apos;s folder cannot be written</source>
        <translation>笔记本的文件夹不可写</translation>
    </message>
    <message>
        <source>%1 was changed since; it is left as it is</source>
        <translation>%1 在那之后被改动，保持原样</translation>
    </message>
    <message>
        <source>indexing was stopped</source>
        <translation>建立索引已中止</translation>
    </message>
    <message>
        <source>%1 is not there any more; its index is kept</source>
        <translation>%1 已不存在，其索引予以保留</translation>
    </message>
    <message>
        <source>a correction no longer fits: %1 (%2)</source>
        <translation>一条更正不再适用：%1（%2）</translation>
    </message>
    <message>
        <source>there is no note for %1 any more</source>
        <translation>%1 的笔记已不存在</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>已取消。</translation>
    </message>
    <message>
        <source>there is nothing to make slides of in %1</source>
        <translation>%1 中没有可以制成幻灯片的内容</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>in the temporary folder: %1 cannot be used</source>
        <translation>位于临时文件夹：%1 无法使用</translation>
    </message>
    <message>
        <source>Notebook</source>
        <translation>笔记本</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>待完善</translation>
    </message>
    <message>
        <source>Diagrams</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Search index</source>
        <translation>搜索索引</translation>
    </message>
    <message>
        <source>Reader&apos;s state</source>
        <translation>阅读状态</translation>
    </message>
    <message>
        <source>the layout program tujian-layout does not answer: install the package again</source>
        <translation>布局程序 tujian-layout 没有响应：请重新安装软件包</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
</context>
<context>
    <name>state</name>
    <message>
        <source>what was read from standard input has no place for corrections</source>
        <translation>标准输入里的内容没有保存更正的地方</translation>
    </message>
    <message>
        <source>Cannot read %1: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
    <message>
        <source>it is larger than %1 MB</source>
        <translation>大于 %1 MB</translation>
    </message>
    <message>
        <source>%1 is not UTF-8 throughout</source>
        <translation>%1 不全是 UTF-8 编码</translation>
    </message>
    <message>
        <source>Cannot save %1: %2</source>
        <translation>无法保存 %1：%2</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>无法创建文件夹</translation>
    </message>
    <message>
        <source>what is damaged in it cannot be kept</source>
        <translation>无法另存其中损坏的部分</translation>
    </message>
    <message>
        <source>it names no topic or no diagram</source>
        <translation>没有写明主题或图</translation>
    </message>
    <message>
        <source>it lacks “%1”</source>
        <translation>缺少“%1”</translation>
    </message>
    <message>
        <source>“%1” cannot be done to what it names</source>
        <translation>“%1” 不适用于所指的对象</translation>
    </message>
    <message>
        <source>“%1” is no correction</source>
        <translation>“%1” 不是更正</translation>
    </message>
    <message>
        <source>a correction could not be read: %1</source>
        <translation>一条更正无法读取：%1</translation>
    </message>
    <message>
        <source>there is no list of corrections</source>
        <translation>没有更正列表</translation>
    </message>
</context>
<context>
    <name>term</name>
    <message>
        <source>An entry of the glossary %1 has no name</source>
        <translation>术语表 %1 中有一个条目没有名称</translation>
    </message>
</context>
<context>
    <name>tujian::AboutNotebook</name>
    <message>
        <source>Looking for problems…</source>
        <translation>正在检查问题…</translation>
    </message>
    <message>
        <source>About this notebook</source>
        <translation>关于此笔记本</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
    <message>
        <source>No notebook is open.</source>
        <translation>没有打开的笔记本。</translation>
    </message>
    <message>
        <source>Errors: %1, warnings: %2, remarks: %3</source>
        <translation>错误：%1，警告：%2，提示：%3</translation>
    </message>
</context>
<context>
    <name>tujian::Actions</name>
    <message>
        <source>Open &amp;folder…</source>
        <translation>打开文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Open file…</source>
        <translation>打开文件(&amp;O)…</translation>
    </message>
    <message>
        <source>Open the &amp;shipped notes</source>
        <translation>打开自带笔记(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Read again from disk</source>
        <translation>从磁盘重新读取(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export diagram…</source>
        <translation>导出图(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo the correction</source>
        <translation>撤销更正(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo the correction</source>
        <translation>重做更正(&amp;R)</translation>
    </message>
    <message>
        <source>Copy diagram as &amp;picture</source>
        <translation>将图复制为图片(&amp;P)</translation>
    </message>
    <message>
        <source>Copy diagram as S&amp;VG</source>
        <translation>将图复制为 SVG(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Find in this note…</source>
        <translation>在此笔记中查找(&amp;F)…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>查找下一个(&amp;N)</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>查找上一个(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Search all notes…</source>
        <translation>搜索所有笔记(&amp;S)…</translation>
    </message>
    <message>
        <source>Filter &amp;topics…</source>
        <translation>筛选主题(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>后退(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>前进(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大文字(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller text</source>
        <translation>缩小文字(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Normal text size</source>
        <translation>默认文字大小(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Topics and tags</source>
        <translation>主题和标签(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Diagrams</source>
        <translation>图(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Problems</source>
        <translation>问题(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;What the diagrams rest on</source>
        <translation>图的依据(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Fit diagram</source>
        <translation>图适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>Diagram at &amp;100 %</source>
        <translation>图按 100% 显示(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;Next step</source>
        <translation>下一步(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous step</source>
        <translation>上一步(&amp;P)</translation>
    </message>
    <message>
        <source>Diagram in its own &amp;window</source>
        <translation>在单独窗口中显示图(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Present this topic</source>
        <translation>演示此主题(&amp;P)</translation>
    </message>
    <message>
        <source>Present the note from &amp;here</source>
        <translation>从此处演示笔记(&amp;H)</translation>
    </message>
    <message>
        <source>Like the &amp;desktop</source>
        <translation>跟随桌面(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>D&amp;ark</source>
        <translation>深色(&amp;A)</translation>
    </message>
    <message>
        <source>Take the &amp;tour</source>
        <translation>入门导览(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>About this &amp;notebook</source>
        <translation>关于此笔记本(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;About Tujian</source>
        <translation>关于图鉴(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open r&amp;ecent</source>
        <translation>最近打开(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>Th&amp;eme</source>
        <translation>配色主题(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Diagram</source>
        <translation>图(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Go to anything…</source>
        <translation>转到任意内容(&amp;G)…</translation>
    </message>
    <message>
        <source>New &amp;tab</source>
        <translation>新标签页(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Close tab</source>
        <translation>关闭标签页(&amp;C)</translation>
    </message>
    <message>
        <source>Re&amp;open closed tab</source>
        <translation>重新打开关闭的标签页(&amp;O)</translation>
    </message>
    <message>
        <source>Ne&amp;xt tab</source>
        <translation>下一个标签页(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious tab</source>
        <translation>上一个标签页(&amp;V)</translation>
    </message>
    <message>
        <source>Book&amp;mark this topic</source>
        <translation>为此主题加书签(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Recent notes</source>
        <translation>最近的笔记(&amp;R)</translation>
    </message>
    <message>
        <source>Boo&amp;kmarks</source>
        <translation>书签(&amp;K)</translation>
    </message>
    <message>
        <source>Export s&amp;lides…</source>
        <translation>导出幻灯片(&amp;L)…</translation>
    </message>
    <message>
        <source>Like the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;English</source>
        <translation>&amp;English</translation>
    </message>
    <message>
        <source>简体中文 (Simplified &amp;Chinese)</source>
        <translation>简体中文(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Print note…</source>
        <translation>打印笔记(&amp;P)…</translation>
    </message>
    <message>
        <source>Save note as P&amp;DF…</source>
        <translation>将笔记存为 PDF(&amp;D)…</translation>
    </message>
    <message>
        <source>Edit in an e&amp;xternal editor</source>
        <translation>用外部编辑器编辑(&amp;X)</translation>
    </message>
    <message>
        <source>C&amp;hoose the external editor…</source>
        <translation>选择外部编辑器(&amp;H)…</translation>
    </message>
    <message>
        <source>Lang&amp;uage</source>
        <translation>语言(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Map of terms</source>
        <translation>术语图(&amp;M)</translation>
    </message>
    <message>
        <source>Lin&amp;ks here and from here</source>
        <translation>来往链接(&amp;K)</translation>
    </message>
    <message>
        <source>What is &amp;this?</source>
        <translation>这是什么(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Only this topic</source>
        <translation>只看本主题(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Fold or unfold this topic</source>
        <translation>折叠或展开本主题(&amp;F)</translation>
    </message>
    <message>
        <source>Fold &amp;all topics</source>
        <translation>折叠所有主题(&amp;A)</translation>
    </message>
    <message>
        <source>Unfold all topi&amp;cs</source>
        <translation>展开所有主题(&amp;C)</translation>
    </message>
    <message>
        <source>N&amp;ext part of a long note</source>
        <translation>长笔记的下一部分(&amp;E)</translation>
    </message>
    <message>
        <source>Prev&amp;ious part of a long note</source>
        <translation>长笔记的上一部分(&amp;I)</translation>
    </message>
</context>
<context>
    <name>tujian::AudienceWindow</name>
    <message>
        <source>Talk</source>
        <translation>演示</translation>
    </message>
</context>
<context>
    <name>tujian::BookmarkControl</name>
    <message>
        <source>Bookmark removed: %1</source>
        <translation>已移除书签：%1</translation>
    </message>
    <message>
        <source>Bookmarked: %1</source>
        <translation>已加书签：%1</translation>
    </message>
    <message>
        <source>No bookmarks yet</source>
        <translation>还没有书签</translation>
    </message>
    <message>
        <source>“%1” is not in the notes any more; its bookmark is removed.</source>
        <translation>笔记里已没有“%1”，书签已移除。</translation>
    </message>
</context>
<context>
    <name>tujian::CodeCopy</name>
    <message>
        <source>Copy this code</source>
        <translation>复制这段代码</translation>
    </message>
    <message>
        <source>The code is on the clipboard</source>
        <translation>代码已复制到剪贴板</translation>
    </message>
</context>
<context>
    <name>tujian::Console</name>
    <message>
        <source>Speaker&apos;s window</source>
        <translation>演讲者窗口</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一张</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>讲稿</translation>
    </message>
    <message>
        <source>Smaller notes (−)</source>
        <translation>缩小讲稿 (−)</translation>
    </message>
    <message>
        <source>Larger notes (+)</source>
        <translation>放大讲稿 (+)</translation>
    </message>
    <message>
        <source>The talk ends here.</source>
        <translation>演示到此结束。</translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>第 %1 步，共 %2 步</translation>
    </message>
    <message>
        <source>Screen is black</source>
        <translation>已黑屏</translation>
    </message>
    <message>
        <source>Screen is white</source>
        <translation>已白屏</translation>
    </message>
    <message>
        <source>Frozen for the audience</source>
        <translation>观众画面已冻结</translation>
    </message>
    <message>
        <source>Visiting: Backspace returns</source>
        <translation>临时查看：按 Backspace 返回</translation>
    </message>
    <message>
        <source>Clock stopped</source>
        <translation>计时已暂停</translation>
    </message>
    <message>
        <source>Go to %1: Enter</source>
        <translation>转到第 %1 张：按 Enter</translation>
    </message>
    <message>
        <source>Behind the plan</source>
        <translation>落后于计划</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>已超时</translation>
    </message>
</context>
<context>
    <name>tujian::Correcting</name>
    <message>
        <source>&amp;What the diagrams rest on</source>
        <translation>图的依据(&amp;W)</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>改名…</translation>
    </message>
    <message>
        <source>I have looked this diagram over and found it good</source>
        <translation>这张图我看过了，没有问题</translation>
    </message>
    <message>
        <source>What the diagrams rest on (F7)</source>
        <translation>图的依据 (F7)</translation>
    </message>
    <message>
        <source>This notebook&apos;s folder cannot be written: corrections are kept in %1</source>
        <translation>这个笔记本的文件夹不可写：更正保存在 %1</translation>
    </message>
    <message>
        <source>Revoked: %1</source>
        <translation>已撤回：%1</translation>
    </message>
    <message>
        <source>The damaged file of corrections was set aside: %1</source>
        <translation>损坏的更正文件已另存为：%1</translation>
    </message>
    <message>
        <source>“%1” is in the notebook&apos;s glossary</source>
        <translation>“%1” 已加入笔记本的词汇表</translation>
    </message>
    <message>
        <source>Change its words…</source>
        <translation>修改文字…</translation>
    </message>
    <message>
        <source>Reverse the arrow</source>
        <translation>箭头反向</translation>
    </message>
    <message>
        <source>The same as</source>
        <translation>与它是同一个</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Add “%1” to the glossary</source>
        <translation>把“%1”加入词汇表</translation>
    </message>
    <message>
        <source>Looked over: it is good</source>
        <translation>看过了，没有问题</translation>
    </message>
    <message>
        <source>Draw the diagram as</source>
        <translation>把图画成</translation>
    </message>
    <message>
        <source>Hide this diagram</source>
        <translation>隐藏这张图</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>已撤销：%1</translation>
    </message>
</context>
<context>
    <name>tujian::DeckDialog</name>
    <message>
        <source>Export slides</source>
        <translation>导出幻灯片</translation>
    </message>
    <message>
        <source>Topic: %1</source>
        <translation>主题：%1</translation>
    </message>
    <message>
        <source>Topics with a tag</source>
        <translation>带标签的主题</translation>
    </message>
    <message>
        <source>The whole notebook</source>
        <translation>整个笔记本</translation>
    </message>
    <message>
        <source>PPTX, for editing</source>
        <translation>PPTX，可编辑</translation>
    </message>
    <message>
        <source>PDF, for reading</source>
        <translation>PDF，供阅读</translation>
    </message>
    <message>
        <source>A slide for each step</source>
        <translation>每个步骤一张幻灯片</translation>
    </message>
    <message>
        <source>Animation, click by click</source>
        <translation>逐次点击的动画</translation>
    </message>
    <message>
        <source>All steps at once</source>
        <translation>一次显示所有步骤</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Print (black and white safe)</source>
        <translation>打印（黑白也清楚）</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>&amp;Slides of</source>
        <translation>内容(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>标签(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>St&amp;eps</source>
        <translation>步骤(&amp;E)</translation>
    </message>
    <message>
        <source>T&amp;heme</source>
        <translation>配色(&amp;H)</translation>
    </message>
    <message>
        <source>Sh&amp;ape</source>
        <translation>比例(&amp;A)</translation>
    </message>
    <message>
        <source>Temp&amp;late</source>
        <translation>模板(&amp;L)</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>模板</translation>
    </message>
    <message>
        <source>Templates and presentations (*.potx *.pptx)</source>
        <translation>模板和演示文稿 (*.potx *.pptx)</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>tujian::DeckJob</name>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>无法读取 %1：%2</translation>
    </message>
</context>
<context>
    <name>tujian::Desk</name>
    <message>
        <source>This topic is not there any more.</source>
        <translation>此主题已不存在。</translation>
    </message>
    <message>
        <source>Not opened: %1</source>
        <translation>未打开：%1</translation>
    </message>
    <message>
        <source>Opened outside: %1</source>
        <translation>已在外部打开：%1</translation>
    </message>
    <message>
        <source>There is no such note: %1</source>
        <translation>没有此笔记：%1</translation>
    </message>
    <message>
        <source>Put the cursor under a heading first.</source>
        <translation>请先把光标放到某个标题之下。</translation>
    </message>
    <message>
        <source>Line %1 of %2 begins a paragraph of more than %3 characters: too much to show at once.</source>
        <translation>%2 第 %1 行开始的段落超过 %3 个字符，内容太多，无法一次显示。</translation>
    </message>
</context>
<context>
    <name>tujian::DiagramCanvas</name>
    <message>
        <source>Diagram</source>
        <translation>图</translation>
    </message>
    <message>
        <source>%1: %2 elements, %3 connections</source>
        <translation>%1：%2 个元素，%3 条连线</translation>
    </message>
    <message>
        <source>A part of the diagram · show all of it (F)</source>
        <translation>只显示了图的一部分 · 看全图 (F)</translation>
    </message>
</context>
<context>
    <name>tujian::DiagramPane</name>
    <message>
        <source>Structure</source>
        <translation>结构</translation>
    </message>
    <message>
        <source>All manifests</source>
        <translation>全部清单</translation>
    </message>
    <message>
        <source>Folder %1</source>
        <translation>文件夹 %1</translation>
    </message>
    <message>
        <source>Namespace %1</source>
        <translation>命名空间 %1</translation>
    </message>
    <message>
        <source>Application %1</source>
        <translation>应用 %1</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>流程</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>States</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Resources</source>
        <translation>资源</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>图</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>大纲</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Diagram of this topic</source>
        <translation>此主题的图</translation>
    </message>
    <message>
        <source>The diagrams of this topic</source>
        <translation>此主题的所有图</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Lifelines: the actors side by side</source>
        <translation>生命线：参与者并排显示</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>缩小 (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Fit (F)</source>
        <translation>适合窗口 (F)</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Export… (Ctrl+E)</source>
        <translation>导出… (Ctrl+E)</translation>
    </message>
    <message>
        <source>Open in its own window (F11)</source>
        <translation>在单独窗口中打开 (F11)</translation>
    </message>
    <message>
        <source>No diagram here</source>
        <translation>此处没有图</translation>
    </message>
    <message>
        <source>Topics that describe a structure, a process or a path are drawn.</source>
        <translation>描述结构、流程或路径的主题会画成图。</translation>
    </message>
    <message>
        <source>Drawing…</source>
        <translation>正在绘制…</translation>
    </message>
    <message>
        <source>This diagram could not be drawn</source>
        <translation>无法绘制此图</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Copied as SVG</source>
        <translation>已复制为 SVG</translation>
    </message>
    <message>
        <source>Copied as picture</source>
        <translation>已复制为图片</translation>
    </message>
    <message>
        <source>Copy as SVG</source>
        <translation>复制为 SVG</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Open in its own window</source>
        <translation>在单独窗口中打开</translation>
    </message>
</context>
<context>
    <name>tujian::DiagramWindow</name>
    <message>
        <source>Full screen (F11)</source>
        <translation>全屏 (F11)</translation>
    </message>
</context>
<context>
    <name>tujian::DragGrip</name>
    <message>
        <source>Drag out</source>
        <translation>拖出</translation>
    </message>
    <message>
        <source>Drag the diagram out: as a picture; with Shift as SVG, with Ctrl as an editable slide</source>
        <translation>把图表拖出窗口：默认为图片；按住 Shift 为 SVG，按住 Ctrl 为可编辑的幻灯片</translation>
    </message>
</context>
<context>
    <name>tujian::DrawnFences</name>
    <message>
        <source>Drawing…</source>
        <translation>正在绘制…</translation>
    </message>
</context>
<context>
    <name>tujian::EvidenceModel</name>
    <message>
        <source>Add to glossary</source>
        <translation>加入词汇表</translation>
    </message>
    <message>
        <source>Revoke</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>tujian::ExportDialog</name>
    <message>
        <source>No background</source>
        <translation>无背景</translation>
    </message>
    <message>
        <source>Text as outlines: looks the same everywhere</source>
        <translation>文字转为轮廓：处处显示一致</translation>
    </message>
    <message>
        <source>Export diagram</source>
        <translation>导出图</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Print (black and white safe)</source>
        <translation>打印（适合黑白）</translation>
    </message>
    <message>
        <source>%1 × (%2 × %3 pixels)</source>
        <translation>%1 倍（%2 × %3 像素）</translation>
    </message>
    <message>
        <source>&amp;Format</source>
        <translation>格式(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>配色主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Size</source>
        <translation>大小(&amp;S)</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>%1 file (*.%2)</source>
        <translation>%1 文件 (*.%2)</translation>
    </message>
    <message>
        <source>One page or slide for each step</source>
        <translation>每个步骤一页或一张幻灯片</translation>
    </message>
    <message>
        <source>Animate the steps, click by click</source>
        <translation>逐次点击播放步骤动画</translation>
    </message>
</context>
<context>
    <name>tujian::FindBar</name>
    <message>
        <source>Find in this note</source>
        <translation>在此笔记中查找</translation>
    </message>
    <message>
        <source>Previous (Shift+F3)</source>
        <translation>上一个 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next (F3)</source>
        <translation>下一个 (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 个，共 %2 个</translation>
    </message>
</context>
<context>
    <name>tujian::FoldGutter</name>
    <message>
        <source>Folding</source>
        <translation>折叠</translation>
    </message>
</context>
<context>
    <name>tujian::HitModel</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, line %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>tujian::HoverControl</name>
    <message>
        <source>No known term here</source>
        <translation>这里没有已知的术语</translation>
    </message>
    <message>
        <source>Spelled differently in the text</source>
        <translation>原文写法不同</translation>
    </message>
    <message>
        <source>Explained in “%1”</source>
        <translation>见“%1”</translation>
    </message>
    <message>
        <source>Footnote %1</source>
        <translation>脚注 %1</translation>
    </message>
    <message>
        <source>Not in the notebook</source>
        <translation>不在笔记本里</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>前往</translation>
    </message>
</context>
<context>
    <name>tujian::ImageView</name>
    <message>
        <source>Wheel, + and −: larger and smaller; F: all of it; 1: its own size</source>
        <translation>滚轮、+ 和 −：放大缩小；F：看全图；1：原始大小</translation>
    </message>
</context>
<context>
    <name>tujian::Inhibitor</name>
    <message>
        <source>A talk is going on</source>
        <translation>正在演示</translation>
    </message>
</context>
<context>
    <name>tujian::KeySheet</name>
    <message>
        <source>Keys of the talk</source>
        <translation>演示按键</translation>
    </message>
    <message>
        <source>Click on a node</source>
        <translation>单击节点</translation>
    </message>
    <message>
        <source>Open the topic that is named like it</source>
        <translation>打开同名主题</translation>
    </message>
</context>
<context>
    <name>tujian::LinkModel</name>
    <message>
        <source>not in the notebook</source>
        <translation>不在笔记本里</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>外部</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>tujian::LinksPane</name>
    <message>
        <source>Links</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Links to this note</source>
        <translation>链接到本笔记</translation>
    </message>
    <message>
        <source>No note links here yet.</source>
        <translation>还没有笔记链接到这里。</translation>
    </message>
    <message>
        <source>Links in this note</source>
        <translation>本笔记中的链接</translation>
    </message>
    <message>
        <source>This note has no links.</source>
        <translation>本笔记没有链接。</translation>
    </message>
</context>
<context>
    <name>tujian::MainWindow</name>
    <message>
        <source>Markdown files that are put there appear here at once.</source>
        <translation>把 Markdown 文件放进去，马上就会出现在这里。</translation>
    </message>
    <message>
        <source>%1 — Tujian</source>
        <translation>%1 — 图鉴</translation>
    </message>
    <message>
        <source>There are no notes in %1.</source>
        <translation>%1 中没有笔记。</translation>
    </message>
    <message numerus="yes">
        <source>%n topics</source>
        <translation>
            <numerusform>%n 个主题</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the notes: %1 of %2</source>
        <translation>正在读取笔记：%1 / %2</translation>
    </message>
    <message>
        <source>Reading the diagrams: %1 of %2; everything can be found already</source>
        <translation>正在读取图：%1 / %2；全部内容已可搜索</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Text size %1</source>
        <translation>文字大小 %1</translation>
    </message>
    <message>
        <source>Open a folder of notes</source>
        <translation>打开笔记文件夹</translation>
    </message>
    <message>
        <source>Open a note</source>
        <translation>打开笔记</translation>
    </message>
    <message>
        <source>Notes (*.md *.markdown *.mdown *.txt *.yaml *.yml *.json)</source>
        <translation>笔记 (*.md *.markdown *.mdown *.txt *.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Tujian</source>
        <translation>图鉴</translation>
    </message>
    <message>
        <source>Main tools</source>
        <translation>主工具栏</translation>
    </message>
    <message>
        <source>Reading the notes</source>
        <translation>正在读取笔记</translation>
    </message>
    <message>
        <source>Show what is odd in the notes (F8)</source>
        <translation>显示笔记中的问题 (F8)</translation>
    </message>
    <message>
        <source>About Tujian</source>
        <translation>关于图鉴</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Tujian&lt;/h3&gt;&lt;p&gt;Version %1&lt;/p&gt;&lt;p&gt;Opens Markdown notes, makes their topics findable, and draws them from their own sentences.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;图鉴&lt;/h3&gt;&lt;p&gt;版本 %1&lt;/p&gt;&lt;p&gt;打开 Markdown 笔记，让主题易于查找，并根据笔记自己的语句画成图。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>The PDF is written</source>
        <translation>PDF 已写好</translation>
    </message>
    <message>
        <source>There is no file to edit.</source>
        <translation>没有可编辑的文件。</translation>
    </message>
    <message>
        <source>External editor</source>
        <translation>外部编辑器</translation>
    </message>
    <message>
        <source>Command, with {file} and {line}; empty: the desktop&apos;s program.
For example: kate --line {line} {file}</source>
        <translation>命令，其中可用 {file} 和 {line}；留空则用桌面的程序。
例如：kate --line {line} {file}</translation>
    </message>
</context>
<context>
    <name>tujian::MapFilters</name>
    <message>
        <source>Notes that the map is of</source>
        <translation>术语图所取的笔记</translation>
    </message>
    <message>
        <source>Only what these notes say</source>
        <translation>只看这些笔记里的句子</translation>
    </message>
    <message>
        <source>All notes</source>
        <translation>全部笔记</translation>
    </message>
    <message>
        <source>How many terms</source>
        <translation>术语数量</translation>
    </message>
    <message>
        <source>How many terms are drawn, the most connected first</source>
        <translation>画出多少个术语，联系最多的优先</translation>
    </message>
    <message numerus="yes">
        <source>%n term(s)</source>
        <translation>
            <numerusform>%n 个术语</numerusform>
        </translation>
    </message>
    <message>
        <source>Kinds ▾</source>
        <translation>种类 ▾</translation>
    </message>
    <message>
        <source>Which kinds of terms and connections are drawn</source>
        <translation>画出哪些种类的术语和联系</translation>
    </message>
    <message>
        <source>What contains what</source>
        <translation>包含关系</translation>
    </message>
</context>
<context>
    <name>tujian::MapKeeper</name>
    <message>
        <source>the index of this notebook cannot be opened</source>
        <translation>无法打开这个笔记本的索引</translation>
    </message>
</context>
<context>
    <name>tujian::MapModel</name>
    <message numerus="yes">
        <source>%n sentence(s)</source>
        <translation>
            <numerusform>%n 句</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 句</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing in the notes leads from one to the other, in either direction.</source>
        <translation>笔记里没有任何句子把这两个术语连起来，正反方向都没有。</translation>
    </message>
    <message>
        <source>No path follows the arrows all the way: “←” is walked against them.</source>
        <translation>没有一路顺着箭头的路径：“←”处是逆着箭头走的。</translation>
    </message>
</context>
<context>
    <name>tujian::MapWindow</name>
    <message>
        <source>Find a term</source>
        <translation>查找术语</translation>
    </message>
    <message>
        <source>Map of terms</source>
        <translation>术语图</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
    <message>
        <source>Names, other spellings, pinyin (Ctrl+F)</source>
        <translation>名称、别名、拼音（Ctrl+F）</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>缩小 (−)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>放大 (+)</translation>
    </message>
    <message>
        <source>Fit (F)</source>
        <translation>适合窗口 (F)</translation>
    </message>
    <message>
        <source>Copy as picture (Ctrl+Shift+C)</source>
        <translation>复制为图片（Ctrl+Shift+C）</translation>
    </message>
    <message>
        <source>Export… (Ctrl+E)</source>
        <translation>导出…（Ctrl+E）</translation>
    </message>
    <message>
        <source>Joining what the notes say…</source>
        <translation>正在汇总笔记里的句子…</translation>
    </message>
    <message>
        <source>Map of terms — %1</source>
        <translation>术语图 — %1</translation>
    </message>
    <message>
        <source>The map could not be made</source>
        <translation>无法生成术语图</translation>
    </message>
    <message>
        <source>No connections yet</source>
        <translation>还没有联系</translation>
    </message>
    <message>
        <source>Nothing is left</source>
        <translation>没有剩下的内容</translation>
    </message>
    <message>
        <source>The map joins what the notes say of who does what to whom; these notes say nothing of the kind.</source>
        <translation>术语图由笔记里“谁对谁做什么”的句子汇成；这些笔记里没有这样的句子。</translation>
    </message>
    <message>
        <source>No note that is chosen connects terms of the kinds that are chosen.</source>
        <translation>所选的笔记里没有把所选种类的术语联系起来的句子。</translation>
    </message>
    <message>
        <source>%1 terms, %2 connections</source>
        <translation>%1 个术语，%2 条联系</translation>
    </message>
    <message>
        <source>%1 less connected terms are not drawn</source>
        <translation>另有 %1 个联系较少的术语未画</translation>
    </message>
    <message>
        <source>Copied as SVG</source>
        <translation>已复制为 SVG</translation>
    </message>
    <message>
        <source>Copied as picture</source>
        <translation>已复制为图片</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Open the topic that explains it</source>
        <translation>打开解释它的主题</translation>
    </message>
    <message>
        <source>Path from here</source>
        <translation>从这里出发的路径</translation>
    </message>
    <message>
        <source>Path to here</source>
        <translation>到这里的路径</translation>
    </message>
    <message>
        <source>Copy as picture</source>
        <translation>复制为图片</translation>
    </message>
    <message>
        <source>Copy as SVG</source>
        <translation>复制为 SVG</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
</context>
<context>
    <name>tujian::NameEditor</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>tujian::NotePrint</name>
    <message>
        <source>Save the note as PDF</source>
        <translation>将笔记存为 PDF</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
</context>
<context>
    <name>tujian::Overview</name>
    <message>
        <source>Find a slide by its words or number</source>
        <translation>按文字或编号查找幻灯片</translation>
    </message>
</context>
<context>
    <name>tujian::PageBar</name>
    <message>
        <source>Previous part of this note</source>
        <translation>本笔记的上一部分</translation>
    </message>
    <message>
        <source>Next part of this note</source>
        <translation>本笔记的下一部分</translation>
    </message>
    <message>
        <source>Only this topic</source>
        <translation>只看本主题</translation>
    </message>
    <message>
        <source>Show all of the note again</source>
        <translation>重新显示整篇笔记</translation>
    </message>
    <message>
        <source>Part %1 of %2</source>
        <translation>第 %1 部分，共 %2 部分</translation>
    </message>
</context>
<context>
    <name>tujian::Presenter</name>
    <message>
        <source>The talk ends here. Esc leaves it.</source>
        <translation>演示到此结束，按 Esc 退出。</translation>
    </message>
    <message>
        <source>There is nothing to present in this topic.</source>
        <translation>此主题没有可演示的内容。</translation>
    </message>
    <message>
        <source>Backspace returns</source>
        <translation>按 Backspace 返回</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>转到第 %1 张</translation>
    </message>
    <message>
        <source>Laser pointer</source>
        <translation>激光笔</translation>
    </message>
    <message>
        <source>Spotlight: the wheel makes it larger or smaller</source>
        <translation>聚光灯：滚轮调整大小</translation>
    </message>
    <message>
        <source>Pen: U takes a stroke back, E all of them</source>
        <translation>画笔：U 撤销一笔，E 全部擦除</translation>
    </message>
    <message>
        <source>Draw a frame around what to look at closely</source>
        <translation>框选要放大的部分</translation>
    </message>
</context>
<context>
    <name>tujian::ProblemModel</name>
    <message>
        <source>%1:%2</source>
        <translation>%1:%2</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
</context>
<context>
    <name>tujian::Problems</name>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
</context>
<context>
    <name>tujian::QuickControl</name>
    <message>
        <source>No notes yet</source>
        <translation>还没有笔记</translation>
    </message>
</context>
<context>
    <name>tujian::QuickModel</name>
    <message>
        <source>%1, %2, %3</source>
        <translation>%1，%2，%3</translation>
    </message>
</context>
<context>
    <name>tujian::QuickOpen</name>
    <message>
        <source>Nothing is called that. Ctrl+K searches what the notes say</source>
        <translation>没有叫这个名字的。按 Ctrl+K 搜索笔记的正文</translation>
    </message>
    <message>
        <source>Topic, note, tag, diagram or command; pinyin too</source>
        <translation>主题、笔记、标签、图或命令；也可用拼音</translation>
    </message>
    <message>
        <source>Go to anything</source>
        <translation>转到任意内容</translation>
    </message>
    <message>
        <source>What can be gone to</source>
        <translation>可以转到的内容</translation>
    </message>
    <message>
        <source>↑ ↓ choose   ⏎ open   # tags only   &gt; commands only</source>
        <translation>↑ ↓ 选择   ⏎ 打开   # 只找标签   &gt; 只找命令</translation>
    </message>
</context>
<context>
    <name>tujian::Reader</name>
    <message>
        <source>Note</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Find in all notes</source>
        <translation>在所有笔记中查找</translation>
    </message>
    <message>
        <source>Unfold “%1”</source>
        <translation>展开“%1”</translation>
    </message>
    <message>
        <source>Fold “%1”</source>
        <translation>折叠“%1”</translation>
    </message>
</context>
<context>
    <name>tujian::ReaderPane</name>
    <message>
        <source>Where you are</source>
        <translation>当前位置</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>This note cannot be shown</source>
        <translation>无法显示此笔记</translation>
    </message>
    <message>
        <source>Open notes</source>
        <translation>打开的笔记</translation>
    </message>
</context>
<context>
    <name>tujian::RequestPicker</name>
    <message>
        <source>Host</source>
        <translation>主机</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>请求头</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>Sent from</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>集群外</translation>
    </message>
    <message>
        <source>Send it over https</source>
        <translation>用 https 发送</translation>
    </message>
</context>
<context>
    <name>tujian::ResourceTools</name>
    <message>
        <source>Trace a request: curl -H &apos;Host: …&apos; http://EXTERNAL-IP/path</source>
        <translation>跟踪一个请求：curl -H &apos;Host: …&apos; http://EXTERNAL-IP/path</translation>
    </message>
    <message>
        <source>Request to trace</source>
        <translation>要跟踪的请求</translation>
    </message>
    <message>
        <source>Put a request together</source>
        <translation>选取条件，拼出请求</translation>
    </message>
    <message>
        <source>As for curl: an address, -H, -b, -X, --resolve; or kubectl exec WORKLOAD -- curl …</source>
        <translation>与 curl 写法相同：地址、-H、-b、-X、--resolve；或 kubectl exec 工作负载 -- curl …</translation>
    </message>
    <message>
        <source>The way of the request</source>
        <translation>请求走过的路</translation>
    </message>
    <message>
        <source>The hop before</source>
        <translation>上一跳</translation>
    </message>
    <message>
        <source>The next hop</source>
        <translation>下一跳</translation>
    </message>
    <message>
        <source>What is shown</source>
        <translation>显示什么</translation>
    </message>
    <message>
        <source>Fold configuration into its owners</source>
        <translation>把配置折叠进所属对象</translation>
    </message>
    <message>
        <source>Boxes of applications</source>
        <translation>按应用加框</translation>
    </message>
    <message>
        <source>Kinds</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>Namespaces</source>
        <translation>命名空间</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>全部显示</translation>
    </message>
</context>
<context>
    <name>tujian::RoutePanel</name>
    <message>
        <source>From which term</source>
        <translation>从哪个术语</translation>
    </message>
    <message>
        <source>To which term</source>
        <translation>到哪个术语</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>Swap both ends</source>
        <translation>交换两端</translation>
    </message>
    <message>
        <source>Path before</source>
        <translation>上一条路径</translation>
    </message>
    <message>
        <source>Next path</source>
        <translation>下一条路径</translation>
    </message>
    <message>
        <source>Click a term or a connection: here stand the sentences that say so. A double click opens the topic that explains the term. Two terms above: the path between them.</source>
        <translation>点击一个术语或一条联系，这里列出说明它的句子。双击术语，打开解释它的主题。在上面填两个术语，显示它们之间的路径。</translation>
    </message>
    <message>
        <source>Path %1 of %2</source>
        <translation>第 %1 条路径，共 %2 条</translation>
    </message>
</context>
<context>
    <name>tujian::SearchControl</name>
    <message>
        <source>Search kept: %1</source>
        <translation>已保存搜索：%1</translation>
    </message>
    <message>
        <source>Search forgotten: %1</source>
        <translation>已忘掉搜索：%1</translation>
    </message>
</context>
<context>
    <name>tujian::SearchField</name>
    <message>
        <source>Searching…</source>
        <translation>正在搜索…</translation>
    </message>
    <message>
        <source>Nothing found with these very words: the quotation mark is still open</source>
        <translation>没有完全相同的词句：引号还没有合上</translation>
    </message>
    <message>
        <source>Nothing found with these very words; without quotation marks other spellings are found, too</source>
        <translation>没有完全相同的词句；去掉引号还能找到别的写法</translation>
    </message>
    <message>
        <source>Nothing found yet; Tab takes the first of what is offered above</source>
        <translation>还没有找到；按 Tab 采用上面的第一项</translation>
    </message>
    <message>
        <source>Nothing found that has all of this; fewer words, or OR between them, find more</source>
        <translation>没有同时包含这些词的内容；减少几个词，或在中间写 OR，能找到更多</translation>
    </message>
    <message>
        <source>Nothing found, in any spelling</source>
        <translation>没有找到，各种写法都试过了</translation>
    </message>
    <message>
        <source>Search all notes (Ctrl+K)</source>
        <translation>搜索所有笔记 (Ctrl+K)</translation>
    </message>
    <message>
        <source>Search all notes</source>
        <translation>搜索所有笔记</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>找到 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep this search, or forget it (Ctrl+D)</source>
        <translation>保存或忘掉这个搜索 (Ctrl+D)</translation>
    </message>
    <message>
        <source>Type to search; Enter on a line begins with it</source>
        <translation>输入即搜索；在某一行按回车即从它开始</translation>
    </message>
</context>
<context>
    <name>tujian::SearchPopup</name>
    <message>
        <source>How the query may go on</source>
        <translation>查询的补全</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>搜索结果</translation>
    </message>
</context>
<context>
    <name>tujian::Session</name>
    <message>
        <source>%1 is not there any more. Is its disk mounted?</source>
        <translation>%1 已经不在了。它所在的磁盘挂载了吗？</translation>
    </message>
    <message>
        <source>the index of this notebook cannot be opened</source>
        <translation>无法打开此笔记本的索引</translation>
    </message>
</context>
<context>
    <name>tujian::Shelf</name>
    <message>
        <source>No topic matches</source>
        <translation>没有符合的主题</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Filter topics</source>
        <translation>筛选主题</translation>
    </message>
    <message>
        <source>Shows the topics whose title has these words, or their pinyin (Ctrl+L)</source>
        <translation>显示标题含有这些词或其拼音的主题 (Ctrl+L)</translation>
    </message>
    <message>
        <source>Show all topics again</source>
        <translation>重新显示所有主题</translation>
    </message>
    <message>
        <source>Only topics that carry all of these tags</source>
        <translation>仅显示带有所有这些标签的主题</translation>
    </message>
    <message>
        <source>any</source>
        <translation>任一</translation>
    </message>
    <message>
        <source>Topics with any of the tags, not only those with all of them</source>
        <translation>含任一标签的主题，而不只是含全部标签的</translation>
    </message>
    <message>
        <source>Topics that carry any of these tags</source>
        <translation>带有其中任一标签的主题</translation>
    </message>
</context>
<context>
    <name>tujian::Shortcuts</name>
    <message>
        <source>In a diagram</source>
        <translation>在图中</translation>
    </message>
    <message>
        <source>Zoom in, zoom out, fit</source>
        <translation>放大、缩小、适合窗口</translation>
    </message>
    <message>
        <source>Move the picture</source>
        <translation>移动画面</translation>
    </message>
    <message>
        <source>Element before, after; go to its sentence</source>
        <translation>上一个、下一个元素；转到对应语句</translation>
    </message>
    <message>
        <source>Rename the element, hide it</source>
        <translation>给元素改名、隐藏元素</translation>
    </message>
    <message>
        <source>Step before, after</source>
        <translation>上一步、下一步</translation>
    </message>
    <message>
        <source>In the map of terms</source>
        <translation>在术语图中</translation>
    </message>
    <message>
        <source>Find a term; path between two</source>
        <translation>查找术语；两个术语之间的路径</translation>
    </message>
    <message>
        <source>Open the topic; let go, close</source>
        <translation>打开主题；取消选中、关闭</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Filter by words or keys</source>
        <translation>按文字或按键筛选</translation>
    </message>
</context>
<context>
    <name>tujian::SlideView</name>
    <message>
        <source>Drawing…</source>
        <translation>正在绘制…</translation>
    </message>
</context>
<context>
    <name>tujian::StepBar</name>
    <message>
        <source>Whole diagram</source>
        <translation>整张图</translation>
    </message>
    <message>
        <source>Previous step (Alt+Up)</source>
        <translation>上一步 (Alt+Up)</translation>
    </message>
    <message>
        <source>Play the steps</source>
        <translation>播放步骤</translation>
    </message>
    <message>
        <source>Next step (Alt+Down)</source>
        <translation>下一步 (Alt+Down)</translation>
    </message>
    <message>
        <source>Last step</source>
        <translation>最后一步</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message numerus="yes">
        <source>%n steps</source>
        <translation>
            <numerusform>%n 个步骤</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 / %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>All steps. Press play, or Alt+Down, to go through them.</source>
        <translation>当前显示全部步骤。点击播放或按 Alt+Down 逐步查看。</translation>
    </message>
</context>
<context>
    <name>tujian::TagModel</name>
    <message>
        <source>Written</source>
        <translation>书写的标签</translation>
    </message>
    <message>
        <source>From headings</source>
        <translation>来自标题</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n topic(s)</source>
        <translation>
            <numerusform>%1，%n 个主题</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tujian::TraceControl</name>
    <message>
        <source>Show its YAML</source>
        <translation>查看其 YAML</translation>
    </message>
    <message>
        <source>Read about %1</source>
        <translation>阅读 %1 的说明</translation>
    </message>
</context>
<context>
    <name>tujian::TrustPanel</name>
    <message>
        <source>Sentences</source>
        <translation>句子</translation>
    </message>
    <message>
        <source>Not understood</source>
        <translation>未读懂</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Corrections</source>
        <translation>更正</translation>
    </message>
    <message>
        <source>No sentence of this topic was drawn.</source>
        <translation>这个主题没有画出任何句子。</translation>
    </message>
    <message>
        <source>Every sentence that looked like part of a diagram was understood.</source>
        <translation>看起来属于图的句子都读懂了。</translation>
    </message>
    <message>
        <source>All names are known, and spelt as the glossary has them.</source>
        <translation>所有名称都认识，写法也与词汇表一致。</translation>
    </message>
    <message>
        <source>Nothing was corrected. Right-click an element of the diagram to do so.</source>
        <translation>还没有更正。右键点击图中的元素即可更正。</translation>
    </message>
    <message>
        <source>What the diagrams rest on</source>
        <translation>图的依据</translation>
    </message>
    <message>
        <source>Close (F7)</source>
        <translation>关闭 (F7)</translation>
    </message>
    <message>
        <source>Show all lines again</source>
        <translation>重新显示全部</translation>
    </message>
    <message>
        <source>Only what “%1” rests on</source>
        <translation>只看“%1”的依据</translation>
    </message>
    <message>
        <source>Nothing here is about it.</source>
        <translation>这里没有与它有关的内容。</translation>
    </message>
</context>
<context>
    <name>tujian::Welcome</name>
    <message>
        <source>Recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Open your notes</source>
        <translation>打开笔记</translation>
    </message>
    <message>
        <source>Tujian reads a folder of Markdown notes, finds its topics and draws them. It changes nothing in your notes.</source>
        <translation>图鉴读取 Markdown 笔记文件夹，找出其中的主题并画成图。它不会改动笔记。</translation>
    </message>
    <message>
        <source>Open a folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Open a file…</source>
        <translation>打开文件…</translation>
    </message>
    <message>
        <source>Look at the shipped notes</source>
        <translation>查看自带笔记</translation>
    </message>
    <message>
        <source>or drop a folder or a file here</source>
        <translation>或将文件夹或文件拖放到此处</translation>
    </message>
</context>
<context>
    <name>yaml</name>
    <message>
        <source>a quote that is not closed</source>
        <translation>引号未闭合</translation>
    </message>
    <message>
        <source>an alias inside the value that it stands for</source>
        <translation>别名出现在它所指代的值之内</translation>
    </message>
    <message>
        <source>more than %L1 values (aliases count as often as they are used): this document is not read</source>
        <translation>值超过 %L1 个（别名按使用次数计算），不读取此文档</translation>
    </message>
    <message>
        <source>nested deeper than %1 levels: this document is not read</source>
        <translation>嵌套超过 %1 层，不读取此文档</translation>
    </message>
    <message>
        <source>this line is no &quot;key: value&quot;</source>
        <translation>此行不是“key: value”的形式</translation>
    </message>
    <message>
        <source>the key &quot;%1&quot; occurs twice; the last one counts</source>
        <translation>键“%1”出现了两次，以最后一个为准</translation>
    </message>
    <message>
        <source>text after the end of the document</source>
        <translation>文档结束后还有文本</translation>
    </message>
    <message>
        <source>more than %L1 values: this document is not read</source>
        <translation>值超过 %L1 个，不读取此文档</translation>
    </message>
    <message>
        <source>this document cannot be read as YAML</source>
        <translation>此文档无法作为 YAML 读取</translation>
    </message>
    <message>
        <source>more than %L1 characters of YAML: not read from here on</source>
        <translation>YAML 超过 %L1 个字符，从此处起不再读取</translation>
    </message>
    <message>
        <source>more than %L1 documents: not read from here on</source>
        <translation>文档超过 %L1 个，从此处起不再读取</translation>
    </message>
    <message>
        <source>more than %L1 problems: not read from here on</source>
        <translation>问题超过 %L1 个，从此处起不再读取</translation>
    </message>
    <message>
        <source>YAML directives must have exactly one argument</source>
        <translation>YAML 指令必须恰好有一个参数</translation>
    </message>
    <message>
        <source>YAML major version too large</source>
        <translation>YAML 主版本号太大</translation>
    </message>
    <message>
        <source>repeated YAML directive</source>
        <translation>YAML 指令重复</translation>
    </message>
    <message>
        <source>TAG directives must have exactly two arguments</source>
        <translation>TAG 指令必须恰好有两个参数</translation>
    </message>
    <message>
        <source>repeated TAG directive</source>
        <translation>TAG 指令重复</translation>
    </message>
    <message>
        <source>illegal character found while scanning tag handle</source>
        <translation>标签句柄中有非法字符</translation>
    </message>
    <message>
        <source>tag handle with no suffix</source>
        <translation>标签句柄缺少后缀</translation>
    </message>
    <message>
        <source>end of verbatim tag not found</source>
        <translation>原样标签没有结束</translation>
    </message>
    <message>
        <source>end of map not found</source>
        <translation>映射没有结束</translation>
    </message>
    <message>
        <source>end of map flow not found</source>
        <translation>缺少结束映射的“}”</translation>
    </message>
    <message>
        <source>end of sequence not found</source>
        <translation>序列没有结束</translation>
    </message>
    <message>
        <source>end of sequence flow not found</source>
        <translation>缺少结束序列的“]”</translation>
    </message>
    <message>
        <source>cannot assign multiple tags to the same node</source>
        <translation>同一节点不能有多个标签</translation>
    </message>
    <message>
        <source>cannot assign multiple anchors to the same node</source>
        <translation>同一节点不能有多个锚点</translation>
    </message>
    <message>
        <source>cannot assign multiple aliases to the same node</source>
        <translation>同一节点不能有多个别名</translation>
    </message>
    <message>
        <source>aliases can&apos;t have any content, *including* tags</source>
        <translation>别名不能带有任何内容，也不能带有标签</translation>
    </message>
    <message>
        <source>bad character found while scanning hex number</source>
        <translation>十六进制数中有无效字符</translation>
    </message>
    <message>
        <source>unknown token</source>
        <translation>无法识别的符号</translation>
    </message>
    <message>
        <source>illegal document indicator in scalar</source>
        <translation>值中有非法的文档分隔标记</translation>
    </message>
    <message>
        <source>illegal EOF in scalar</source>
        <translation>值未结束，文本已到末尾</translation>
    </message>
    <message>
        <source>illegal character in scalar</source>
        <translation>值中有非法字符</translation>
    </message>
    <message>
        <source>illegal tab when looking for indentation</source>
        <translation>缩进中不能使用制表符</translation>
    </message>
    <message>
        <source>illegal flow end</source>
        <translation>多余的“]”或“}”</translation>
    </message>
    <message>
        <source>illegal block entry</source>
        <translation>此处不能有“-”列表项</translation>
    </message>
    <message>
        <source>illegal map key</source>
        <translation>此处不能有映射的键</translation>
    </message>
    <message>
        <source>illegal map value</source>
        <translation>此处不能有映射的值</translation>
    </message>
    <message>
        <source>alias not found after *</source>
        <translation>“*”后缺少别名</translation>
    </message>
    <message>
        <source>anchor not found after &amp;</source>
        <translation>“&amp;”后缺少锚点</translation>
    </message>
    <message>
        <source>illegal character found while scanning alias</source>
        <translation>别名中有非法字符</translation>
    </message>
    <message>
        <source>illegal character found while scanning anchor</source>
        <translation>锚点中有非法字符</translation>
    </message>
    <message>
        <source>cannot set zero indentation for a block scalar</source>
        <translation>多行文本的缩进不能为零</translation>
    </message>
    <message>
        <source>unexpected character in block scalar</source>
        <translation>多行文本的标记中有意外字符</translation>
    </message>
    <message>
        <source>cannot assign the same alias to multiple nodes</source>
        <translation>多个节点不能使用同一别名</translation>
    </message>
    <message>
        <source>the referenced anchor is not defined</source>
        <translation>所引用的锚点没有定义</translation>
    </message>
</context>
</TS>
