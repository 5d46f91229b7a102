namespace Tongban.Identity.Mail;

internal enum MailSecurity
{
    /// <summary>TLS from the first byte, port 465.</summary>
    Tls,

    /// <summary>TLS after STARTTLS, port 587 or 25. A server that doesn't offer it is not used.</summary>
    StartTls,

    /// <summary>In clear: only for a relay on the same machine or network.</summary>
    None,
}

/// <summary>Section <c>Identity:Mail</c> of the configuration.</summary>
internal sealed class MailOptions
{
    public const string Section = "Identity:Mail";

    /// <summary>The mail server; empty: none.</summary>
    public string Host { get; set; } = "";

    public int Port { get; set; } = 465;

    public MailSecurity Security { get; set; } = MailSecurity.Tls;

    public string User { get; set; } = "";

    public string Password { get; set; } = "";

    /// <summary>The sender's address.</summary>
    public string From { get; set; } = "";

    /// <summary>
    /// SHA-256 of the server's certificate in hexadecimal, where it is signed by nobody that this machine trusts: then that
    /// certificate and no other is accepted.
    /// </summary>
    public string Fingerprint { get; set; } = "";
}
