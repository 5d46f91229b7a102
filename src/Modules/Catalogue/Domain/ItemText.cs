using Tongban.Catalogue.Contracts;
using Tongban.Forms.Contracts;
using Tongban.Kernel;

namespace Tongban.Catalogue.Domain;

/// <summary>Reading an item's file.</summary>
internal static class ItemText
{
    /// <returns>The item, or <see cref="CatalogueProblems.Definition"/> naming each fault with its place and reason.</returns>
    public static Result<Item> Parse(string json, ItemSurroundings around)
    {
        var read = Definition.Read<Item>(json);
        if (read.Problem is { } slip)
        {
            return CatalogueProblems.Definition.With(slip.Fields);
        }

        var faults = ItemFaults.Of(read.Value, around);
        return faults.Count > 0 ? CatalogueProblems.Definition.With(faults) : read;
    }
}
