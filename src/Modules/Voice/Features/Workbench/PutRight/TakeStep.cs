using Microsoft.EntityFrameworkCore;
using Tongban.Kernel;
using Tongban.Platform;
using Tongban.Platform.Data;
using Tongban.Platform.Records;
using Tongban.Platform.Security;
using Tongban.Voice.Data.Rows;
using Tongban.Voice.Domain;

namespace Tongban.Voice.Features.Workbench.PutRight;

/// <summary>What an official enters.</summary>
internal sealed record Step(FollowUpAct Act, string? Note, FollowUpOutcome? Outcome, long Revision);

/// <summary>What the record keeps of a step.</summary>
internal sealed record FollowUpEvent(Guid CaseId, Guid DepartmentId, FollowUpAct Act, FollowUpState State, FollowUpOutcome? Outcome);

/// <summary>One step of a follow-up: by an official of the department that handled the case.</summary>
internal sealed class TakeStep(Store store)
{
    /// <summary>The follow-up when one of the caller's posts reaches it, and the post in which they may act on it.</summary>
    public async Task<(FollowUpRow Row, Post? Acting)?> FindAsync(Caller caller, Guid id, CancellationToken ct)
    {
        await using var db = store.Read();
        if (await db.Set<FollowUpRow>().SingleOrDefaultAsync(row => row.Id == id, ct) is not { } row) return null;
        var posts = caller.Posts.Where(post => post.Reaches(VoicePermissions.FollowUp, row.Place, row.DepartmentId, row.ItemSlug)).ToList();
        // Supervisors look; who handled the case puts it right 谁办理、谁负责.
        return posts.Count == 0 ? null : (row, posts.FirstOrDefault(post => post.DepartmentId == row.DepartmentId));
    }

    public async Task<Result> RunAsync(Caller caller, Guid id, Step step, CancellationToken ct)
    {
        if (await FindAsync(caller, id, ct) is not { Acting: { } post }) return VoiceProblems.FollowUpNotFound;
        return await store.WriteAsync(caller.Operation($"差评整改：{step.Act.Name()}", post, "workbench"), async (write, token) =>
        {
            var row = await write.Db.Set<FollowUpRow>().SingleAsync(one => one.Id == id, token);
            if (row.Revision != step.Revision) return PlatformProblems.ChangedMeanwhile;
            var taken = row.Read().Take(step.Act, caller.AccountId, caller.Name, write.Operation.At, step.Note, step.Outcome);
            if (!taken.IsOk) return taken.Problem!;
            row.Write(taken.Value);
            write.Record(new Entry("voice.follow-up-stepped", "follow-up", id, row.Place,
                new FollowUpEvent(row.CaseId, row.DepartmentId, step.Act, row.State, row.Outcome)));
            return Result.Ok;
        }, ct);
    }
}
