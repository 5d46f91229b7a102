using Microsoft.EntityFrameworkCore;
using Tongban.Kernel;
using Tongban.Licences.Data;
using Tongban.Licences.Data.Rows;
using Tongban.Licences.Domain;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Licences.Features.Workbench.RevokeLicence;

/// <summary>Takes a licence back 撤销 (Administrative Licensing Law art. 69): by the department that issued it, with reasons that the holder reads.</summary>
internal sealed class Revoke(Store store)
{
    public const int LongestReason = 500;

    /// <param name="caller">Needs <c>licences.revoke</c> in a post that reaches the licence.</param>
    /// <param name="id">The licence.</param>
    /// <param name="revision">The revision that the official saw.</param>
    /// <param name="reason">Facts and legal ground.</param>
    /// <param name="ct">Cancels before anything is written.</param>
    public async Task<Result> RunAsync(Caller caller, Guid id, long revision, string? reason, CancellationToken ct)
    {
        var text = reason?.Trim() ?? "";
        if (text.Length == 0) return LicenceProblems.ReasonMissing.With([new FieldError("Reason", LicenceProblems.ReasonMissing.Title)]);
        if (text.Length > LongestReason) return LicenceProblems.ReasonTooLong.With([new FieldError("Reason", LicenceProblems.ReasonTooLong.Title)]);
        await using var db = store.Read();
        if (await db.Set<LicenceRow>().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } seen) return LicenceProblems.NotFound;
        if (caller.PostFor(LicencePermissions.Revoke, seen.Place, seen.IssuerId, seen.TemplateCode) is not { } post) return LicenceProblems.NotYourDepartment;
        return await store.WriteAsync(caller.Operation("撤销证照", post, "workbench"), (write, token) => ApplyAsync(write, id, revision, text, token), ct);
    }

    private static async Task<Result> ApplyAsync(Write write, Guid id, long revision, string reason, CancellationToken ct)
    {
        var row = await write.Db.Set<LicenceRow>().SingleAsync(licence => licence.Id == id, ct);
        if (row.Standing != LicenceStanding.Valid) return LicenceProblems.NotValid;
        if (row.Revision != revision) return LicenceProblems.ChangedMeanwhile;
        LicenceBook.Revoke(write, row, reason);
        return Result.Ok;
    }
}
