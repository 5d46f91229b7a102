using Microsoft.EntityFrameworkCore;
using Tongban.Forms.Contracts;
using Tongban.Forms.Domain;
using Tongban.Kernel;
using Tongban.Platform.Data;

namespace Tongban.Forms.Data;

/// <summary>Published versions as the files that were published.</summary>
internal sealed class Versions(Store store)
{
    public async Task<IReadOnlyList<DefinitionRow>> AllAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<DefinitionRow>().OrderBy(row => row.Code).ThenByDescending(row => row.Version).ToListAsync(ct);
    }

    /// <summary>The newest first; empty when nobody ever published such a form.</summary>
    public async Task<IReadOnlyList<DefinitionRow>> OfAsync(string code, CancellationToken ct)
    {
        if (FormFaults.Code(code) is not null)
        {
            return [];
        }

        await using var db = store.Read();
        return await db.Set<DefinitionRow>().Where(row => row.Code == code).OrderByDescending(row => row.Version).ToListAsync(ct);
    }

    /// <param name="version">Null for the newest.</param>
    public async Task<Result<FormSource>> SourceAsync(string code, int? version, CancellationToken ct)
    {
        if (FormFaults.Code(code) is not null)
        {
            return FormProblems.Unknown;
        }

        await using var db = store.Read();
        var body = await db.Set<DefinitionRow>().Where(row => row.Code == code && (version == null || row.Version == version))
            .OrderByDescending(row => row.Version).Select(row => row.Body).FirstOrDefaultAsync(ct);
        return body is null ? FormProblems.Unknown : Definition.Read<FormSource>(body);
    }
}
