using Microsoft.Extensions.Options;
using Tongban.Kernel;
using Tongban.Platform.Cryptography;

namespace Tongban.Platform.Files.Pdf;

/// <summary>What has to be known of a PDF before it is kept: by qpdf where the operator set it up, else by reading its names.</summary>
internal sealed class PdfReading(IOptions<PlatformOptions> options)
{
    private readonly Qpdf? _qpdf = options.Value.Qpdf.Length > 0 ? new Qpdf(options.Value.Qpdf) : null;

    public async Task<Result<PdfFacts>> ReadAsync(byte[] content, CancellationToken ct)
    {
        var own = PdfScan.Read(content, options.Value.MostPages);
        // Only what the names leave open is worth a process: trouble that they tell of is trouble.
        if (_qpdf is null || (own.Problem is { } refused && refused != FileProblems.PdfTooLong))
            return own;
        var folder = Path.Combine(FileStore.RootOf(options.Value), "new");
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, $"{Guid.CreateVersion7():N}.pdf");
        try
        {
            await using (var writing = PrivateFile.Open(file, FileMode.CreateNew))
                await writing.WriteAsync(content, ct);
            return await AskAsync(_qpdf, file, ct);
        }
        catch (FileNotFoundException)
        {
            return FileProblems.CannotCheck;
        }
        finally
        {
            File.Delete(file);
        }
    }

    private async Task<Result<PdfFacts>> AskAsync(Qpdf qpdf, string file, CancellationToken ct)
    {
        if (await qpdf.IsEncryptedAsync(file, ct) is true)
            return FileProblems.PdfEncrypted;
        if (await qpdf.PagesAsync(file, ct) is not { } pages || await qpdf.PlainAsync(file, ct) is not { } plain)
            return FileProblems.PdfBroken;
        if (pages > options.Value.MostPages)
            return FileProblems.PdfTooLong;
        return PdfScan.Read(plain, int.MaxValue).Map(facts => facts with { Pages = pages });
    }
}
