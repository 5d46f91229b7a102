namespace Tongban.Platform.Files;

/// <summary>What a file may be at most, whatever it says of itself.</summary>
internal static class FileLimits
{
    /// <summary>Pixels of a picture: a few bytes can promise a picture that fills the memory of whoever opens it.</summary>
    public const long Pixels = 100_000_000;

    /// <summary>Bytes that the compressed objects of one PDF may unfold to, all together.</summary>
    public const int Unfolded = 64 * 1024 * 1024;
}
