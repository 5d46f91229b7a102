using Tongban.Forms.Contracts;
using Tongban.Kernel;

namespace Tongban.Forms.Domain.Designing;

internal static class HeadEdits
{
    /// <summary>What the form is called and what is signed; either may still be blank in a draft.</summary>
    public static Result<FormSource> Word(FormSource form, string title, string declaration) =>
        Characters.HasForbidden(title, false) ? FormProblems.PartWrong.With([new FieldError("Title", "名称里有看不见的控制字符，请删掉这一处，重新输入")])
        : Characters.HasForbidden(declaration, true) ? FormProblems.PartWrong.With([new FieldError("Declaration", "承诺里有看不见的控制字符，请删掉这一处，重新输入")])
        : form with { Title = title, Declaration = declaration };
}
