using Microsoft.Extensions.Logging;
using Tongban.Cases.Data.Rows;
using Tongban.Cases.Drafts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Jobs;

namespace Tongban.Cases.Bulk;

/// <summary>
/// Applies for the lines whose declaration was signed, one by one. A line becomes a case; where something is still to be given it stays a
/// draft that its owner finishes. Broken off in between, it goes on where it stopped and makes nothing twice.
/// </summary>
internal sealed class SubmitBulk(BulkStore bulks, Begin begin, Submit submit, DraftStore drafts, IForms forms, FormVault formVault, TimeProvider time, ILogger<SubmitBulk> logger) : IJob
{
    private const int AtOnce = 50;

    public string Name => "cases.submit-bulk";

    public TimeSpan Every => TimeSpan.FromSeconds(1);

    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var line in await bulks.WaitingAsync(AtOnce, ct))
        {
            var parties = bulks.Open(line.Parties);
            var operation = new OperationContext(new Actor(ActorKind.Person, line.AccountId, parties.Self.Name), time.GetUtcNow(), "批量申请", parties.Company?.Name, parties.Authority, "portal");
            try
            {
                await TakeAsync(line, parties, operation, ct);
            }
            catch (Exception failed) when (failed is not OperationCanceledException)
            {
                // One that can't be taken on must not keep the others waiting.
                logger.LogError(failed, "Line {Line} of the applications {Bulk} couldn't be applied for", line.Number, line.BulkId);
                await bulks.SettleAsync(operation, line, BulkLineRow.Refused, "系统出错，这一行没有办成。请单独申请，或者再上传一次这一行。", ct);
            }
        }
    }

    private async Task TakeAsync(WaitingLine line, DraftParties parties, OperationContext operation, CancellationToken ct)
    {
        if (await submit.EarlierAsync(line.CaseId, line.AccountId, ct) is not null)
        {
            await bulks.SettleAsync(operation, line, BulkLineRow.Submitted, null, ct);
            return;
        }

        var draft = await drafts.FindAsync(line.CaseId, line.AccountId, ct) is { } found ? found : await BeginAsync(line, parties, operation, ct);
        if (draft.Problem is { } refused)
        {
            await bulks.SettleAsync(operation, line, BulkLineRow.Refused, refused.Detail ?? refused.Title, ct);
            return;
        }

        var submitted = await submit.RunAsync(draft.Value, true, operation, ct);
        await (submitted.Problem is { } missing
            ? bulks.SettleAsync(operation, line, BulkLineRow.Kept, Words(missing), ct)
            : bulks.SettleAsync(operation, line, BulkLineRow.Submitted, null, ct));
    }

    private Task<Result<Draft>> BeginAsync(WaitingLine line, DraftParties parties, OperationContext operation, CancellationToken ct)
    {
        var form = forms.Find(line.FormCode, line.FormVersion) ?? throw new InvalidDataException($"form {line.FormCode} v{line.FormVersion} is gone");
        return begin.RunAsync(new Beginning(line.Slug, line.AccountId, parties, _ => [], formVault.Open(form, line.Answers).Value) { Id = line.CaseId, Unseen = true }, operation, ct);
    }

    private static string Words(Problem problem) => problem.Code == ApplyProblems.MaterialsMissing.Code ? $"还缺材料：{problem.Detail}"
        : problem.Fields.Count > 0 ? string.Join("；", problem.Fields.Select(fault => fault.Message))
        : problem.Detail ?? problem.Title;
}
