using Tongban.Kernel;

namespace Tongban.Platform.Files;

/// <summary>Reads a file as a whole, up to a limit.</summary>
public static class Bounded
{
    /// <param name="content">Read once, from where it stands.</param>
    /// <param name="maxBytes">More is refused.</param>
    /// <param name="ct">Stops.</param>
    public static async Task<Result<byte[]>> ReadAsync(Stream content, long maxBytes, CancellationToken ct)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81920];
        for (int read; kept.Length <= maxBytes && (read = await content.ReadAsync(buffer, ct)) > 0;)
        {
            kept.Write(buffer, 0, read);
        }

        return kept.Length switch
        {
            0 => PlatformProblems.FileEmpty,
            var size when size > maxBytes => PlatformProblems.FileTooLarge,
            _ => kept.ToArray(),
        };
    }
}
