namespace Tongban.Catalogue.Domain.Generating;

/// <summary>Which place has which item: counties nearly the same ones, zones and cities fewer, the province all that it exercises.</summary>
internal sealed class Spread(IReadOnlyList<MadeUpPlace> places, IReadOnlyList<MadeUpDirectoryItem> directory, Dice dice)
{
    private const int Halvings = 40;
    private const double Own = 0.1;

    /// <summary>How many items there could be at most.</summary>
    public int Most => Count(2);

    /// <summary>Exactly so many items, place by place.</summary>
    public IEnumerable<(MadeUpPlace Place, MadeUpDirectoryItem Item)> Of(int items)
    {
        var (low, high) = (0d, 2d);
        for (var turn = 0; turn < Halvings; turn++)
        {
            var middle = (low + high) / 2;
            (low, high) = Count(middle) < items ? (middle, high) : (low, middle);
        }

        return places.SelectMany(place => directory.Where(item => Has(place, item, high)).Select(item => (place, item)));
    }

    private int Count(double reach) => places.Sum(place => directory.Where(item => Has(place, item, reach)).Sum(item => item.Handlings.Count));

    private bool Has(MadeUpPlace place, MadeUpDirectoryItem item, double reach) =>
        MadeUpDepartments.Has(place, item.Name.Kind)
        && (place.Level == 1 || !item.Name.Top)
        && (Rank(item) * (1 - Own)) + (Rank(item, place) * Own) < Share(place) * reach;

    private double Rank(MadeUpDirectoryItem item) => _ranks.TryGetValue(item.BasicCode, out var rank) ? rank : _ranks[item.BasicCode] = dice.For(item.BasicCode).Share;

    private double Rank(MadeUpDirectoryItem item, MadeUpPlace place) => dice.For(int.Parse(place.Six, System.Globalization.CultureInfo.InvariantCulture)).For((int)(Rank(item) * int.MaxValue)).Share;

    private readonly Dictionary<string, double> _ranks = new(StringComparer.Ordinal);

    private static double Share(MadeUpPlace place) => place switch
    {
        { IsZone: true } => 0.5,
        { Level: 2 } => 0.6,
        _ => 1,
    };
}
