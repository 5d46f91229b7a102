using Tongban.Identity.Contracts;
using Tongban.Kernel;

namespace Tongban.Cases.Messages;

/// <summary>A port to the outside that carries messages by one channel.</summary>
internal interface ICarrier
{
    string Channel { get; }

    /// <param name="id">The delivery's id: a carrier that is asked twice with the same id carries once.</param>
    /// <returns>What the carrier answered, or why it could not take the message now.</returns>
    Task<Result<string>> SendAsync(Guid id, string address, string title, string body, CancellationToken ct);
}

/// <summary>Text messages go out by the gateway that the installation has set up; the demonstration's only records them.</summary>
internal sealed class TextMessageCarrier(ITextMessages gateway) : ICarrier
{
    public string Channel => Channels.Sms;

    public async Task<Result<string>> SendAsync(Guid id, string address, string title, string body, CancellationToken ct)
    {
        if (!gateway.Available)
            return "未接通网关，只作记录";
        try
        {
            await gateway.SendAsync(id, address, $"{title}：{body}", ct);
            return "网关已接收";
        }
        catch (HttpRequestException refused)
        {
            return CaseProblems.CarrierRefused.With(refused.Message);
        }
        catch (TaskCanceledException) when (!ct.IsCancellationRequested)
        {
            return CaseProblems.CarrierRefused.With("没有应答");
        }
    }
}

/// <summary>
/// Stands in for a gateway that isn't connected yet: takes every message over and sends nothing. The delivery record says
/// so, and the outbox page shows what would have left.
/// </summary>
internal sealed class RecordingCarrier(string channel) : ICarrier
{
    public string Channel => channel;

    public Task<Result<string>> SendAsync(Guid id, string address, string title, string body, CancellationToken ct) =>
        Task.FromResult<Result<string>>("未接通网关，只作记录");
}
