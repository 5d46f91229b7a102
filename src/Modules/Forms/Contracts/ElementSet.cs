using System.Collections.Frozen;
using System.Text.Json;
using Tongban.Forms.Domain;
using Tongban.Kernel;

namespace Tongban.Forms.Contracts;

/// <summary>Elements read from a definition file, checked as a whole.</summary>
public sealed class ElementSet : IElements
{
    private readonly FrozenDictionary<string, Element> _byCode;

    public ElementSet(IEnumerable<Element> elements) => _byCode = elements.ToFrozenDictionary(element => element.Code);

    public static ElementSet Empty { get; } = new([]);

    public IReadOnlyCollection<Element> All => _byCode.Values;

    public Element? Find(string code) => _byCode.GetValueOrDefault(code);

    /// <returns>The elements, or <see cref="FormProblems.Definition"/> naming each fault with its place.</returns>
    public static Result<ElementSet> Parse(string json)
    {
        var read = Definition.Read<ElementFile>(json);
        if (!read.IsOk)
        {
            return read.Problem!;
        }

        var faults = ElementCheck.Faults(read.Value.Elements);
        return faults.Count > 0 ? FormProblems.Definition.With(faults) : new ElementSet(read.Value.Elements);
    }
}
