namespace Tongban.Identity.Contracts;

/// <summary>The way out to mobile phones 短信网关. The demonstration only records; a real place sets <c>Identity:TextMessages:Url</c>.</summary>
public interface ITextMessages
{
    /// <summary>False where no way out is set up: codes can't be sent and people can't register on line.</summary>
    bool Available { get; }

    /// <summary>True when a gateway is set up: what is sent really leaves. The demonstration only records.</summary>
    bool Connected { get; }

    /// <summary>Throws when the message was not taken over; it is then tried again later.</summary>
    Task SendAsync(Guid id, string mobile, string text, CancellationToken ct);
}
