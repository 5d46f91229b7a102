using System.Text.Json.Nodes;

namespace Tongban.Forms.Domain;

/// <summary>The rows of a repeated role.</summary>
/// <param name="Count">How many there are.</param>
/// <param name="Own">How many there are for this form alone: the last ones may have answers only to what another part of the matter asks.</param>
/// <param name="Known">What rules see of each row.</param>
/// <param name="Keys">Keys of all their fields.</param>
internal sealed record RowsState(bool Asked, int Count, int Own, int Least, List<JsonObject> Known, List<string> Keys)
{
    public JsonArray List() => [.. Known.Select(row => row.DeepClone())];

    public bool TooFew => Asked && Own < Least;

    public RowsState Or(RowsState other) => this with
    {
        Asked = Asked || other.Asked,
        Own = Math.Min(TooFew ? Own : int.MaxValue, other.TooFew ? other.Own : int.MaxValue),
        Least = Math.Max(TooFew ? Least : 0, other.TooFew ? other.Least : 0),
        Keys = [.. Keys.Union(other.Keys)],
    };
}
