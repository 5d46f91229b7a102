using Tongban.Cases.Data.Rows;
using Tongban.Identity.Contracts;
using Tongban.Kernel;

namespace Tongban.Cases.Messages;

/// <summary>What a carrier is given.</summary>
/// <param name="Id">The delivery's id: a carrier that is given the same id twice carries once.</param>
internal sealed record Parcel(Guid Id, string Channel, string Address, MessageRow Message);

/// <summary>What became of it.</summary>
/// <param name="Receipt">What the other side answered.</param>
/// <param name="Left">False when no way out is set up, and it was only written down.</param>
internal sealed record Carried(string Receipt, bool Left = true)
{
    /// <summary>The demonstration, and a place that hasn't set up this way yet: the outbox shows what would have left.</summary>
    public static Carried OnPaper { get; } = new("未接通，只作记录", Left: false);
}

/// <summary>A port to the outside that carries messages by one channel.</summary>
internal interface ICarrier
{
    string Channel { get; }

    /// <returns>What became of it, or why the carrier could not take it now.</returns>
    Task<Result<Carried>> SendAsync(Parcel parcel, CancellationToken ct);
}

/// <summary>Text messages go out by the gateway that the installation has set up.</summary>
internal sealed class TextMessageCarrier(ITextMessages gateway) : ICarrier
{
    public string Channel => Channels.Sms;

    public async Task<Result<Carried>> SendAsync(Parcel parcel, CancellationToken ct)
    {
        if (!gateway.Connected)
            return Carried.OnPaper;
        try
        {
            await gateway.SendAsync(parcel.Id, parcel.Address, parcel.Message.ShortText, ct);
            return new Carried("网关已接收");
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

/// <summary>E-mail goes out by the installation's mail server.</summary>
internal sealed class MailCarrier(IMail mail) : ICarrier
{
    public string Channel => Channels.Email;

    public async Task<Result<Carried>> SendAsync(Parcel parcel, CancellationToken ct)
    {
        if (!mail.Connected)
            return Carried.OnPaper;
        var answer = await mail.SendAsync(parcel.Id, parcel.Address, parcel.Message.Title, parcel.Message.Body, ct);
        return answer.Map(receipt => new Carried(receipt));
    }
}
