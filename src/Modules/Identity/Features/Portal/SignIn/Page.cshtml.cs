using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tongban.Identity.Data;
using Tongban.Identity.Domain;
using Tongban.Identity.Sessions;
using Tongban.Platform.Data;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Identity.Features.Portal.SignIn;

[Public]
[EnableRateLimiting("sign-in")]
internal sealed class SignInPage(SignIn signIn, Authorities authorities, Secrets secrets, SeedSource source, TimeProvider time) : PageModel
{
    [BindProperty]
    public SignInInput Input { get; set; } = new();

    /// <summary>Who signs in: person, company or staff.</summary>
    [BindProperty(SupportsGet = true, Name = "as")]
    public string? As { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Resume { get; set; }

    public IReadOnlyList<DemonstrationAccount> Accounts => source.Demonstration
        ? [.. source.Read<AccountsFile>("accounts.json").Accounts
            .Where(account => (account.Kind == AccountKind.Staff) == (As == "staff"))
            .Select(account => new DemonstrationAccount(account.Login, account.Name, account.Who))]
        : [];

    /// <summary>The same for every demonstration account.</summary>
    public string DemonstrationPassword => source.Read<AccountsFile>("accounts.json").Password;

    public string Tab(string who) => "/sign-in" + QueryString.Create(
        new[] { KeyValuePair.Create("as", (string?)who), new("returnUrl", ReturnUrl), new("resume", Resume) }.Where(pair => pair.Value is not null));

    public void OnGet() => Normalise();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Normalise();
        if (string.IsNullOrWhiteSpace(Input.Login))
            ModelState.AddModelError("Input.Login", "请填写登录名。");
        if (string.IsNullOrEmpty(Input.Password))
            ModelState.AddModelError("Input.Password", "请填写密码。");
        if (!ModelState.IsValid)
            return Page();
        var kind = As == "staff" ? AccountKind.Staff : AccountKind.Person;
        var address = HttpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        var result = await signIn.AttemptAsync(Input.Login!, Input.Password!, kind, address, ct);
        if (result.Problem is { } problem)
        {
            ModelState.Add(problem);
            return Page();
        }

        return await EnterAsync(result.Value, ct);
    }

    private async Task<IActionResult> EnterAsync(Account account, CancellationToken ct)
    {
        var companies = As == "company" && account.IdNumberSealed is { } text
            ? await authorities.OfAsync(account.Id, secrets.OpenIdNumber(text), ct)
            : [];
        await SessionCookie.StartAsync(HttpContext, account, companies is [var only] ? only.Company.Code : null, time);
        if (account.MustChangePassword)
            return Redirect("/me/password");
        // Somebody who came for a company and has several, or none, chooses or is told so.
        if (As == "company" && companies.Count != 1)
            return Redirect("/me/acting" + QueryString.Create("returnUrl", Target(account)));
        return Redirect(Target(account));
    }

    private string Target(Account account)
    {
        // A path of this site only: otherwise a link could send people, freshly signed in, somewhere else.
        var target = Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : account.Kind == AccountKind.Staff ? "/workbench" : "/me";
        return Guid.TryParse(Resume, out var id) ? target + (target.Contains('?') ? "&" : "?") + $"{Parking.Parameter}={id}" : target;
    }

    private void Normalise() => As = As is "company" or "staff" ? As : "person";
}

internal sealed class SignInInput
{
    public string? Login { get; set; }

    public string? Password { get; set; }
}

internal sealed record DemonstrationAccount(string Login, string Name, string Who);
