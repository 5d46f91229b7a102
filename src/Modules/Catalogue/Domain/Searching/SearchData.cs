using System.Text;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>Tables of the writing system that lie beside the code (data/search): pinyin, traditional characters.</summary>
internal static class SearchData
{
    public static string Text(string name)
    {
        using var stream = typeof(SearchData).Assembly.GetManifestResourceStream($"search/{name}")
            ?? throw new InvalidOperationException($"data/search/{name} isn't built in");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
