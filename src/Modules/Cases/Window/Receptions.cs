using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Tongban.Cases.Bundles;
using Tongban.Cases.Casework;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Domain;
using Tongban.Cases.Domain.Bundles;
using Tongban.Cases.Drafts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Security;

namespace Tongban.Cases.Window;

/// <summary>
/// Receptions 接待 at windows and village points: somebody without an account applies through a clerk. The draft is the
/// clerk's until it is submitted; the case is the applicant's from then on.
/// </summary>
internal sealed class Receptions(Begin begin, BeginBundle beginBundle, Submit submit, DeskActs acts, Store store, Looks looks)
{
    /// <summary>Begins; the look at the registers that prefilling takes is on record with it.</summary>
    public Task<Result<Draft>> BeginAsync(
        Caller caller, Post post, string slug, Func<string, IEnumerable<string>> answer, CameIn came, CancellationToken ct)
    {
        var operation = Operation(caller, post, came.Parties, "窗口接待");
        return begin.RunAsync(new Beginning(slug, caller.AccountId, came.Parties, answer, came.Given), operation, ct, (write, draft) => Note(write, draft, caller, post, came));
    }

    /// <summary>Begins an application for one matter 一件事 at the window.</summary>
    public Task<Result<Draft>> BeginAsync(Caller caller, Post post, Bundle bundle, JsonObject answers, CameIn came, CancellationToken ct) => beginBundle.RunAsync(
        new BundleBeginning(bundle, answers, caller.AccountId, came.Parties, came.Given), Operation(caller, post, came.Parties, "窗口接待"), ct,
        (write, draft) => Note(write, draft, caller, post, came));

    /// <summary>A draft that a clerk typed is over: it was submitted under this number.</summary>
    public static void End(Write write, Draft draft, string number)
    {
        if (draft.Parties.Reception is not null)
            write.Execute("update cases_reception set ended_at = @p1, case_number = @p2 where id = @p0", 1, draft.Id, write.Operation.At, number);
    }

    private void Note(Write write, Draft draft, Caller caller, Post post, CameIn came)
    {
        write.Execute(Insert, 1, draft.Id, post.Place, caller.AccountId, caller.Name, came.Parties.Reception!.Channel, draft.Item.Slug, draft.Title,
            came.Parties.Self.Name, Masking.Apply(Mask.Id, came.Parties.Self.Code), looks.IndexOf(came.Parties.Self.Code), came.Source,
            came.Applicant.Name, came.Parties.Authority, write.Operation.At);
        looks.Record(write, came.Applicant.Code, "窗口接待：调取基础库信息填表", draft.Id);
    }

    /// <summary>
    /// Submits, receives 收件 and, where asked, accepts 受理. Each part is a transaction of its own, and done once: pressed
    /// again after a failure in between, it goes on where it stopped.
    /// </summary>
    public async Task<Result<Submitted>> FinishAsync(Caller caller, Post post, Draft draft, bool accept, CancellationToken ct)
    {
        var submitted = await submit.RunAsync(draft, true, Operation(caller, post, draft.Parties, "窗口收件"), ct);
        if (!submitted.IsOk)
            return submitted;
        foreach (var id in await CasesAsync(draft, ct))
        {
            var taken = await acts.TryAsync(caller, id, Act.Receive, new ActInput(ActBy.System), ct);
            if (taken.IsOk && accept)
                taken = await acts.TryAsync(caller, id, Act.Accept, new ActInput(ActBy.System), ct);
            // Received it is; what has to be paid first is said on the next page.
            if (!taken.IsOk && taken.Problem!.Code != CaseProblems.FeesDue.Code)
                return taken.Problem;
        }

        return submitted;
    }

    /// <summary>The case that a draft became; of one matter those that could begin at once.</summary>
    private async Task<IReadOnlyList<Guid>> CasesAsync(Draft draft, CancellationToken ct) => draft.Bundle is null ? [draft.Id] : await CasesAsync(draft.Id, ct);

    /// <summary>The cases of an application for one matter that have begun.</summary>
    public Task<List<Guid>> CasesAsync(Guid bundle, CancellationToken ct) => store.ListAsync(
        "select case_id from cases_bundle_part where bundle_id = @p0 and case_id is not null order by ordinal", row => row.GetGuid(0), ct, bundle);

    public async Task<ReceptionRow?> FindAsync(Guid id, Guid clerk, CancellationToken ct)
    {
        await using var db = store.Read();
        return await db.Set<ReceptionRow>().SingleOrDefaultAsync(row => row.Id == id && row.ClerkId == clerk, ct);
    }

    public static OperationContext Operation(Caller caller, Post post, DraftParties parties, string why) =>
        caller.Operation(why, post, parties.Reception!.Channel) with
        {
            OnBehalfOf = (parties.Company ?? parties.Reception.Applicant ?? parties.Self).Name,
            Evidence = parties.Authority,
        };

    private const string Insert =
        """
        insert into cases_reception (id, place, clerk_id, clerk_name, channel, item_slug, item_name, present_name, present_masked, present_index,
          identity_source, applicant_name, authority, started_at)
        values (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13)
        """;
}
