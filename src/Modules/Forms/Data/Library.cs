using System.Collections.Frozen;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Tongban.Forms.Contracts;
using Tongban.Kernel;
using Tongban.Platform.Data;
using Tongban.Platform.Records;

namespace Tongban.Forms.Data;

/// <summary>Elements and forms as this node holds them in memory, read again whenever the record tells of a publication.</summary>
internal sealed class Library(Store store) : IForms, IElements, IFeedListener
{
    private volatile ElementSet _elements = ElementSet.Empty;
    private volatile FrozenDictionary<(string Code, int? Version), FormDefinition> _forms = FrozenDictionary<(string, int?), FormDefinition>.Empty;

    public IReadOnlyCollection<Element> All => _elements.All;

    public Element? Find(string code) => _elements.Find(code);

    public FormDefinition? Find(string code, int? version = null) => _forms.GetValueOrDefault((code, version));

    /// <summary>What the published form that offers most for an element offers; empty when none asks for it.</summary>
    public IReadOnlyList<FormOption> OptionsOf(string element) => _forms.Values.SelectMany(form => form.Fields)
        .Where(field => field.Element.Code == element).Select(field => field.Options).MaxBy(options => options.Count) ?? [];

    public bool Wants(string type) => type.StartsWith("forms.", StringComparison.Ordinal);

    public async Task RefreshAsync(CancellationToken ct)
    {
        await using var db = store.Read();
        var elements = new ElementSet((await db.Set<ElementRow>().ToListAsync(ct)).Select(Read));
        var forms = new Dictionary<(string, int?), FormDefinition>();
        foreach (var row in await db.Set<DefinitionRow>().OrderBy(row => row.Code).ThenBy(row => row.Version).ToListAsync(ct))
        {
            // It was checked when it was published: if it can't be read now, this program is older than the definition.
            var form = FormDefinition.Parse(row.Body, elements).Value;
            forms[(row.Code, row.Version)] = form;
            forms[(row.Code, null)] = form;
        }

        _elements = elements;
        _forms = forms.ToFrozenDictionary();
    }

    private static Element Read(ElementRow row) => JsonSerializer.Deserialize<Element>(row.Body, KernelJson.Options)!;
}
