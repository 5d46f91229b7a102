using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Tongban.Licences.Data.Rows;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Licences.Features.Portal.SigningKeys;

/// <summary>The departments' public keys: with one of them anybody can check a licence file without this site.</summary>
[Public]
internal sealed class SigningKeysPage(Store store) : PageModel
{
    public IReadOnlyList<SigningKeyRow> Keys { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        Keys = await db.Set<SigningKeyRow>().OrderBy(key => key.Signer).ThenBy(key => key.Since).ToListAsync(ct);
    }

    public async Task<IActionResult> OnGetPemAsync(string id, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<SigningKeyRow>().SingleOrDefaultAsync(key => key.KeyId == id, ct) is { } found
            ? File(Encoding.ASCII.GetBytes(found.PublicKey), "application/x-pem-file", $"{found.KeyId}.pem")
            : NotFound();
    }
}
