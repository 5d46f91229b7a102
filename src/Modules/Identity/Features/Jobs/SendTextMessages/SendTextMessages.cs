using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Tongban.Identity.Challenges;
using Tongban.Identity.Data;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Jobs;

namespace Tongban.Identity.Features.Jobs.SendTextMessages;

/// <summary>Hands waiting text messages over; what was not taken is tried again, ever later, until the code in it is stale.</summary>
internal sealed class SendTextMessages(
    Store store, Secrets secrets, TextCarriers carriers, TimeProvider time, ILogger<SendTextMessages> log) : IJob
{
    private const int Attempts = 6;
    private const int Batch = 50;

    public string Name => "identity.send-text-messages";

    public TimeSpan Every => TimeSpan.FromSeconds(2);

    public async Task RunAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = store.Read();
        var waiting = await db.Set<TextMessageRow>().Where(row => row.NextTry != null && row.NextTry <= now)
            .OrderBy(row => row.NextTry).Take(Batch).ToListAsync(ct);
        foreach (var row in waiting)
            await SendAsync(row, ct);
    }

    private async Task SendAsync(TextMessageRow row, CancellationToken ct)
    {
        var sent = await TryAsync(row, ct);
        var operation = new OperationContext(Actor.System(Name), time.GetUtcNow(), "发送短信", Channel: "job");
        await store.WriteAsync(operation, (write, _) =>
        {
            var now = operation.At.UtcDateTime;
            row.Attempts++;
            row.SentAt = sent ? now : null;
            row.NextTry = sent || row.Attempts >= Attempts ? null : now + TimeSpan.FromSeconds(5 << row.Attempts);
            write.Db.Update(row);
            return Task.FromResult(Result.Ok);
        }, ct);
    }

    private async Task<bool> TryAsync(TextMessageRow row, CancellationToken ct)
    {
        try
        {
            var refused = await carriers.SendAsync(row.Channel, row.Id, secrets.OpenMobile(row.Mobile), secrets.OpenContent(row.Text), ct);
            if (refused is not null)
                log.LogWarning("Mail {Id} was not taken over, attempt {Attempt}: {Problem}", row.Id, row.Attempts + 1, refused);
            return refused is null;
        }
        catch (Exception failure) when (failure is HttpRequestException or InvalidOperationException or TaskCanceledException && !ct.IsCancellationRequested)
        {
            log.LogWarning(failure, "Text message {Id} was not taken over, attempt {Attempt}", row.Id, row.Attempts + 1);
            return false;
        }
    }
}
