using System.Text;

namespace Tongban.Server.Touring;

/// <summary>Papers to hand in.</summary>
internal static class Files
{
    /// <summary>A picture of one dot: the smallest that is a picture.</summary>
    public static FileToSend Photograph { get; } = new("photo.png", "image/png", Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="));

    public static FileToSend Paper { get; } = new("layout.pdf", "application/pdf", Encoding.ASCII.GetBytes(
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"));

    /// <summary>A program that says it is a paper.</summary>
    public static FileToSend Disguised { get; } = new("layout.pdf", "application/pdf", [0x4D, 0x5A, 0x90, 0x00, .. new byte[64]]);
}
