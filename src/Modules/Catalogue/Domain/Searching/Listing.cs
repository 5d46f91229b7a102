using Tongban.Catalogue.Contracts;

namespace Tongban.Catalogue.Domain.Searching;

/// <summary>The order of a list that nothing was asked of: by pinyin, as a Chinese reader expects.</summary>
internal static class Listing
{
    public static int[] Order(ItemWording[] wordings, int[] groupOf, int groups)
    {
        var names = new string[groups];
        for (var document = 0; document < wordings.Length; document++)
        {
            names[groupOf[document]] = wordings[document].Name;
        }

        var sorted = Enumerable.Range(0, groups).ToArray();
        Array.Sort(sorted, (left, right) => Compare(names[left], names[right]));
        var order = new int[groups];
        for (var at = 0; at < groups; at++)
        {
            order[sorted[at]] = at;
        }

        return order;
    }

    public static int Compare(string left, string right)
    {
        for (var i = 0; i < Math.Min(left.Length, right.Length); i++)
        {
            if (left[i] == right[i]) continue;
            var (a, b) = (Place(left[i]), Place(right[i]));
            return a != b ? a.CompareTo(b) : left[i].CompareTo(right[i]);
        }

        return left.Length.CompareTo(right.Length);
    }

    // Letters and signs before characters.
    private static int Place(char c) => Pinyin.Of(c) is [var usual, ..] ? char.MaxValue + usual : c;
}
