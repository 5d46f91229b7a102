using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Tongban.Kernel;
using Tongban.Licences.Domain;
using Tongban.Platform.Security;
using Tongban.Web.Kit;

namespace Tongban.Licences.Features.Portal.Verify;

/// <summary>Type an identifier, scan a code (which leads here), or upload the file.</summary>
[Public]
[EnableRateLimiting("lookup")]
internal sealed class VerifyPage(Verifications verifications) : PageModel
{
    public string? Identifier { get; private set; }

    public VerificationResult? Result { get; private set; }

    /// <param name="identifier">From the address (QR code) or the form.</param>
    /// <param name="d">First characters of the digest, from the QR code.</param>
    public async Task<IActionResult> OnGetAsync(string? identifier, string? d, CancellationToken ct)
    {
        Identifier = identifier;
        if (identifier is null) return Page();
        var read = verifications.Read(identifier);
        if (!read.IsOk) return Refused(nameof(Identifier), read.Problem!);
        if (Request.Query.ContainsKey(nameof(identifier))) return Redirect($"/verify/{read.Value}");
        Result = await verifications.JudgeAsync(read.Value, new Presented(d, null), ct);
        if (Result.Shown is null) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    [RequestSizeLimit(2 * SignedLicence.LargestFile)]
    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken ct)
    {
        if (file is null || file.Length == 0) return Refused(nameof(file), LicenceProblems.FileMissing);
        if (file.Length > SignedLicence.LargestFile) return Refused(nameof(file), LicenceProblems.FileTooLarge);
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, ct);
        var parsed = SignedLicence.Parse(content.ToArray());
        var read = parsed.Then(licence => verifications.Read(licence.Identifier));
        if (!read.IsOk) return Refused(nameof(file), read.Problem!);
        Result = await verifications.JudgeAsync(read.Value, new Presented(null, parsed.Value), ct);
        return Page();
    }

    private PageResult Refused(string field, Problem problem)
    {
        ModelState.AddModelError(field, problem.Detail is null ? problem.Title : $"{problem.Title}（{problem.Detail}）");
        Response.StatusCode = problem.Status;
        return Page();
    }
}
