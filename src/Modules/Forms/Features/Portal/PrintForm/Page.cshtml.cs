using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Tongban.Forms.Contracts;
using Tongban.Forms.Data;
using Tongban.Forms.Domain;
using Tongban.Platform.Security;

namespace Tongban.Forms.Features.Portal.PrintForm;

/// <summary>The blank form on paper 空白申请表, for whoever would rather write by hand: the newest version, or a certain one.</summary>
[Public]
internal sealed class PrintFormPage(Versions versions, IElements elements) : PageModel
{
    public FormSource Form { get; private set; } = null!;

    public IElements Elements => elements;

    public async Task<IActionResult> OnGetAsync(string code, int? version, CancellationToken ct)
    {
        var source = await versions.SourceAsync(code, version, ct);
        if (!source.IsOk)
        {
            return NotFound();
        }

        Form = source.Value;
        return Page();
    }
}
