namespace Tongban.Cases.Documents;

/// <summary>The style inside every issued document: A4, 方正小标宋 for titles where the reader has it, imitation Song for the body.</summary>
internal static class DocumentStyle
{
    public const string Css = """

        *{box-sizing:border-box}
        html{background:#eceff3}
        body{margin:0;color:#111;font:16pt/1.9 FangSong,STFangsong,"FangSong_GB2312","Noto Serif CJK SC","Songti SC",SimSun,serif}
        .sheet{max-width:210mm;min-height:297mm;margin:24px auto;padding:30mm 26mm 26mm 28mm;background:#fff;position:relative}
        h1{margin:0 0 14mm;text-align:center;font:700 22pt/1.5 "STZhongsong","FZXiaoBiaoSong-B05S","Noto Serif CJK SC","Songti SC",SimSun,serif}
        h1 .organ{display:block;font-size:18pt}
        .number{margin:-8mm 0 10mm;text-align:center}
        p{margin:0;text-indent:2em;text-align:justify;overflow-wrap:anywhere}
        p.to,p.number,p.note{text-indent:0}
        ol{margin:0;padding:0 0 0 3.6em}
        li{overflow-wrap:anywhere}
        .sign{position:relative;margin:18mm 0 0 auto;width:max-content;max-width:100%;min-height:44mm;padding-top:8mm;text-align:center}
        .sign p{position:relative;text-indent:0;text-align:center}
        .seal{position:absolute;left:50%;top:-13mm;width:42mm;height:42mm;margin-left:-21mm;opacity:.82;pointer-events:none}
        .verify{display:flex;align-items:flex-end;gap:4mm;margin-top:10mm;font-size:10.5pt;color:#444}
        .verify svg{width:22mm;height:22mm}
        .verify p{text-indent:0}
        p.signature{margin-top:8mm;text-indent:0;text-align:left;font-size:12pt}
        .note{margin-top:10mm;font-size:12pt}
        @media (max-width:700px){body{font-size:17px}.sheet{margin:0;padding:32px 20px;min-height:0}h1{font-size:22px;margin-bottom:28px}h1 .organ{font-size:18px}.number{margin:-16px 0 22px}ol{padding-left:2.4em}}
        @media print{html{background:#fff}.sheet{margin:0;padding:0;min-height:0;max-width:none}@page{size:A4;margin:37mm 26mm 35mm 28mm}}

        """;
}
