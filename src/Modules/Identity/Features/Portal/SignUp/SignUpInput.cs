using Tongban.Identity.Domain;
using Tongban.Kernel;
using Tongban.Kernel.Codes;

namespace Tongban.Identity.Features.Portal.SignUp;

/// <summary>The registration form as it was typed.</summary>
internal sealed class SignUpInput
{
    public string? Name { get; set; }

    public string? IdNumber { get; set; }

    public string? Mobile { get; set; }

    public string? Login { get; set; }

    public string? Password { get; set; }

    public string? Again { get; set; }

    public bool Agree { get; set; }

    /// <summary>Every slip at once, each beside its field.</summary>
    public Result<CheckedSignUp> Check(CodeRules rules)
    {
        var errors = new List<FieldError>();
        void Refuse(string field, string? words)
        {
            if (words is not null)
                errors.Add(new(field, words));
        }

        var id = ResidentId.Parse(IdNumber, rules);
        var mobile = MobileNumber.Parse(Mobile, rules);
        var login = string.IsNullOrWhiteSpace(Login) ? null : Login.Trim();
        Refuse(nameof(Name), string.IsNullOrWhiteSpace(Name) ? "请填写姓名，要与身份证上的一样。" : Name.Length > 50 ? "姓名太长，请核对。" : null);
        Refuse(nameof(IdNumber), id.Problem?.Words());
        Refuse(nameof(Mobile), mobile.Problem?.Words());
        Refuse(nameof(Login), login is null ? null : LoginName.Refuse(login));
        Refuse(nameof(Password), PasswordRules.Refuse(Password, login, IdNumber?.Trim(), Mobile?.Trim()));
        Refuse(nameof(Again), Again == Password ? null : "两次填写的密码不一样，请再填一次。");
        Refuse(nameof(Agree), Agree ? null : "请阅读并同意后再注册。");
        return errors.Count > 0
            ? Problems.Slips.With(errors)
            : new CheckedSignUp(Name!.Trim(), id.Value.Value, mobile.Value.Value, login, Password!);
    }
}

/// <summary>The registration form when everything in it is of the right form.</summary>
internal sealed record CheckedSignUp(string Name, string IdNumber, string Mobile, string? Login, string Password);

internal static class ProblemWords
{
    /// <summary>The problem as it stands beside a field: without its number.</summary>
    public static string Words(this Problem problem) =>
        problem.Detail is null ? problem.Title : $"{problem.Title.TrimEnd('。')}（{problem.Detail}）。";
}
