using Tongban.Identity.Contracts;
using Tongban.Identity.Data;
using Tongban.Kernel;

namespace Tongban.Identity.Challenges;

/// <summary>The two ways by which a code leaves.</summary>
internal sealed class TextCarriers(ITextMessages phones, IMail mail)
{
    /// <returns>Why the mail server didn't take it; a phone's gateway throws instead.</returns>
    public async Task<Problem?> SendAsync(string channel, Guid id, string address, string text, CancellationToken ct)
    {
        if (channel == TextChannels.Email)
            return (await mail.SendAsync(id, address, "验证码", text, ct)).Problem;
        await phones.SendAsync(id, address, text, ct);
        return null;
    }
}
