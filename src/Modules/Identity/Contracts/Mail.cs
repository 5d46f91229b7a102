using Tongban.Kernel;

namespace Tongban.Identity.Contracts;

/// <summary>The way out by e-mail, section <c>Identity:Mail</c>. The demonstration without a server only records.</summary>
public interface IMail
{
    /// <summary>True when a mail server is set up: what is sent really leaves.</summary>
    bool Connected { get; }

    /// <summary>False where mail can neither be sent nor recorded.</summary>
    bool Available { get; }

    /// <param name="id">Becomes the Message-ID, by which a mailbox recognises a message that was sent twice.</param>
    /// <returns>What the server answered, or why it could not take the message now.</returns>
    Task<Result<string>> SendAsync(Guid id, string address, string subject, string body, CancellationToken ct);
}
