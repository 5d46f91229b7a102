using Microsoft.AspNetCore.Http;
using Tongban.Cases.Drafts;
using Tongban.Kernel;

namespace Tongban.Cases.Window;

/// <summary>Takes a page of papers in at once: what became of each, and all its scans.</summary>
internal sealed class Intake(Custodies custodies, Uploads uploads)
{
    private const string Prefix = "files[";

    /// <param name="files">Named <c>files[key]</c>; several for one paper.</param>
    /// <returns>What couldn't be taken, by field; everything else is kept.</returns>
    public async Task<IReadOnlyList<FieldError>> TakeAsync(
        OperationContext operation, Draft draft, IReadOnlyList<PaperTaken> papers, IFormFileCollection files, CancellationToken ct)
    {
        var slips = new List<FieldError>();
        foreach (var file in files.Where(file => file.Name.StartsWith(Prefix, StringComparison.Ordinal) && file.Length > 0))
        {
            await using var content = file.OpenReadStream();
            var added = await uploads.AddAsync(operation, draft, file.Name[Prefix.Length..^1], new Upload(file.FileName, content), ct);
            if (added.Problem is { } refused)
                slips.Add(new FieldError(file.Name, $"{file.FileName}：{refused.Title}"));
        }

        var saved = await custodies.SaveAsync(operation, draft, papers, ct);
        if (saved.Problem is { } problem)
            slips.Add(new FieldError("", problem.Title));
        return slips;
    }
}
