using System.Globalization;

namespace Tongban.Web.Kit;

/// <summary>
/// A picture of a round seal: the authority's name on the arc, a star, the seal's words below. It only shows where the seal stands;
/// what proves the document is its signature.
/// </summary>
public static class SealPicture
{
    private const double Radius = 78;

    public static Html Draw(string authority, string words) => Html.Of($"""
        <svg class="t-seal" viewBox="-100 -100 200 200" role="img" aria-label="{authority}（{words}）"><circle r="96"/><path d="{Star()}"/>{Html.Join(Arc(authority))}<text class="t-seal__words" y="66" text-anchor="middle">{words}</text></svg>
        """);

    // One text element a character, turned outwards: textPath is drawn too differently by browsers and printers.
    private static IEnumerable<Html> Arc(string name)
    {
        var step = Math.Min(26, 250.0 / Math.Max(1, name.Length - 1));
        var first = -step * (name.Length - 1) / 2;
        return name.Select((character, index) =>
            Html.Of($"<text y=\"{Number(-Radius + 9)}\" transform=\"rotate({Number(first + (index * step))})\" text-anchor=\"middle\">{character.ToString()}</text>"));
    }

    private static string Star()
    {
        var points = Enumerable.Range(0, 10).Select(index =>
        {
            var angle = (index * Math.PI / 5) - (Math.PI / 2);
            var radius = index % 2 == 0 ? 30 : 11.5;
            return $"{Number(radius * Math.Cos(angle))} {Number(radius * Math.Sin(angle))}";
        });
        return "M" + string.Join('L', points) + "z";
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
