namespace Tongban.Server.Touring;

/// <summary>Something isn't as it should be: what was expected, what was seen, and the page on which it was seen.</summary>
public sealed class TourFault(string message, Page? page = null) : Exception(message)
{
    public Page? Page { get; } = page;
}
