using Microsoft.AspNetCore.Http;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Domain;
using Tongban.Catalogue.Domain.Editing;

namespace Tongban.Catalogue.Features.Workbench.EditList;

/// <summary>The lines of a list as typed.</summary>
internal sealed class ListForm(IFormCollection form, ListKind kind)
{
    private const int Most = 500;

    /// <summary>In the order that was asked for, without what is to be left out.</summary>
    public IReadOnlyList<ListEntry> Entries =>
    [
        .. Enumerable.Range(0, Most).TakeWhile(at => form.ContainsKey($"e[{at}].name")).Where(at => Text(at, "remove").Length == 0)
            .OrderBy(at => int.TryParse(Text(at, "order"), out var order) ? order : Most).Select(Entry),
    ];

    private ListEntry Entry(int at) => new(Text(at, "name"), Text(at, "note"), Text(at, "basis"), Text(at, "department"), Slugs(Text(at, "items")))
    {
        Event = kind == ListKind.LifeEvents ? Face(at) : null,
    };

    private EventFace Face(int at) => new(
        Text(at, "code") is { Length: > 0 } code ? code : EventCode.Of(Text(at, "name")),
        Text(at, "for") != "company", Icons.Known(Text(at, "icon")), Words(Text(at, "searches")), Words(Text(at, "related")));

    private string Text(int at, string name) => form[$"e[{at}].{name}"].ToString().Trim();

    private static string[] Words(string text) => text.Split(ElementText.Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Words of items, also when the whole address was copied.</summary>
    private static string[] Slugs(string text) =>
        [.. text.Split([.. ElementText.Separators, ' ', '\t'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Split('?')[0].TrimEnd('/').Split('/')[^1])];
}
