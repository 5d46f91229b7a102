using Tongban.Forms.Contracts;
using Tongban.Kernel;

namespace Tongban.Catalogue.Domain.Lists;

/// <summary>What a published list says: a table that people can read, whatever its columns are.</summary>
/// <param name="Columns">Headings; every line has as many cells.</param>
internal sealed record ListBody(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Lines)
{
    /// <summary>Where it comes from, and what must be said of it.</summary>
    public string Note { get; init; } = "";

    public static Result<ListBody> Read(string json) => Definition.Read<ListBody>(json).Then(Whole);

    private static Result<ListBody> Whole(ListBody body)
    {
        List<FieldError> faults =
        [
            .. body.Columns.Count is 0 or > 12 ? [new FieldError("columns", "清单要有一到十二栏")] : Array.Empty<FieldError>(),
            .. body.Lines.Select((line, at) => (line, at)).Where(pair => pair.line.Count != body.Columns.Count)
                .Select(pair => new FieldError($"lines[{pair.at}]", $"这一行有 {pair.line.Count} 格，应当和栏目一样是 {body.Columns.Count} 格")),
        ];
        return faults.Count > 0 ? Contracts.CatalogueProblems.Definition.With(faults) : body;
    }
}
