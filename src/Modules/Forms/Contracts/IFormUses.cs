namespace Tongban.Forms.Contracts;

/// <summary>Something that asks people to fill in a form, and what it needs of that form.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Place">Which place's it is; may be empty.</param>
/// <param name="Href">Where an official reads it.</param>
/// <param name="Needs">Keys of fields that it relies on, each with what for.</param>
public sealed record FormUse(string Name, string Place, string Href, IReadOnlyDictionary<string, string> Needs);

/// <summary>Answered by modules that use forms, so that whoever changes a form sees what depends on it.</summary>
public interface IFormUses
{
    Task<IReadOnlyList<FormUse>> OfAsync(string code, CancellationToken ct);
}
