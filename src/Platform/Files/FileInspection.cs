using Tongban.Kernel;
using Tongban.Platform.Files.Pdf;
using Tongban.Platform.Files.Pictures;

namespace Tongban.Platform.Files;

/// <summary>A file that may be kept.</summary>
/// <param name="Content">What is to be kept: a picture without what only tells where and with what it was taken.</param>
/// <param name="Type">Media type by content.</param>
/// <param name="Pages">Of a PDF; null when nobody can say for certain.</param>
/// <param name="HasAttachments">A PDF that carries other files, as electronic invoices do.</param>
public sealed record InspectedFile(byte[] Content, string Type, int? Pages = null, bool HasAttachments = false);

/// <summary>Looks into a file before it is kept.</summary>
public sealed class FileInspection
{
    private readonly PdfReading _pdf;

    internal FileInspection(PdfReading pdf) => _pdf = pdf;

    /// <param name="content">The whole file; not changed.</param>
    /// <param name="type">From <see cref="ContentKind"/>.</param>
    /// <param name="ct">Stops.</param>
    public async Task<Result<InspectedFile>> InspectAsync(byte[] content, string type, CancellationToken ct) => type switch
    {
        ContentKind.Jpeg => JpegCleaner.Clean(content).Map(clean => new InspectedFile(clean, type)),
        ContentKind.Png => PngCleaner.Clean(content).Map(clean => new InspectedFile(clean, type)),
        ContentKind.Pdf => (await _pdf.ReadAsync(content, ct)).Map(facts => new InspectedFile(content, type, facts.Pages, facts.HasAttachments)),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
