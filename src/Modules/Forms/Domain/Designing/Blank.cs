using Tongban.Forms.Contracts;

namespace Tongban.Forms.Domain.Designing;

/// <summary>What a new form begins with: who applies and for what, one page, and a declaration that most forms can keep.</summary>
internal static class Blank
{
    public const string Declaration = """
        一、本次填写的内容和提交的材料真实、合法、有效，复印件与原件一致。
        二、同意为办理本事项核对人口库、法人库中与本次申请有关的信息。
        三、知道隐瞒情况或者提供虚假材料的，行政机关不予受理或者不予许可并给予警告（行政许可法第七十八条）。
        """;

    public static FormSource Form(string code, string title) => new(
        code, 1, title,
        [new FormRole("applicant", "申请人", RoleKind.Person), new FormRole("matter", "本次申请", RoleKind.Matter)],
        [new PageSource("page1", "您是谁？", "", [])],
        [], Declaration.ReplaceLineEndings("\n"));
}
