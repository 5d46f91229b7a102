namespace Tongban.Platform.Files.Pdf;

/// <param name="Pages">Null when it can't be said for certain.</param>
/// <param name="HasAttachments">Carries other files. No fault: an electronic invoice carries its own data.</param>
internal sealed record PdfFacts(int? Pages, bool HasAttachments);
