using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Tongban.Catalogue.Contracts;
using Tongban.Catalogue.Features.Portal.ChoosePlace;

namespace Tongban.Catalogue.Features.Portal.SearchItems;

/// <summary>A search as its address says it: filters are links, so they work without script and can be kept and sent.</summary>
internal sealed record SearchAddress(string Text)
{
    public const int PageSize = 20;
    public const int LastPage = 500;
    public const int Longest = 100;

    public string? Place { get; init; }

    /// <summary><c>person</c> or <c>company</c>.</summary>
    public string? For { get; init; }

    public string? Theme { get; init; }

    public string? Department { get; init; }

    public string? Type { get; init; }

    public bool Online { get; init; }

    /// <summary>First letter by pinyin, A to Z; # for others.</summary>
    public char? Initial { get; init; }

    /// <summary>Whether a place is remembered that the address must take back where it means everywhere.</summary>
    public bool Remembered { get; init; }

    public int Page { get; init; } = 1;

    public bool? Persons => For switch { "person" => true, "company" => false, _ => null };

    public bool HasFilters => For is not null || Theme is not null || Department is not null || Type is not null || Online || Initial is not null;

    public SearchAddress WithoutFilters => new(Text) { Place = Place, Remembered = Remembered };

    public SearchRequest Request => new(Text)
    {
        Place = Place,
        Persons = Persons,
        Theme = Persons is null ? null : Theme,
        DepartmentKind = Department,
        TypeCode = Type,
        OnlineOnly = Online,
        Initial = Initial,
        Skip = (Page - 1) * PageSize,
        Take = PageSize,
    };

    /// <summary>As the address says it; what is no code is passed over.</summary>
    public static SearchAddress Read(IQueryCollection query, string? text) => new(text ?? "")
    {
        For = query["for"].ToString() is ("person" or "company") and var door ? door : null,
        Theme = Code(query["theme"]),
        Department = Code(query["dept"]),
        Type = Code(query["type"]),
        Online = query["online"] == "1",
        Initial = query["letter"].ToString() is [(>= 'A' and <= 'Z') or '#'] letter ? letter[0] : null,
        Page = int.TryParse(query["p"], CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, LastPage) : 1,
    };

    private static string? Code(string? given) => given is { Length: > 0 and <= 40 } && given.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? given : null;

    public override string ToString()
    {
        var query = new QueryBuilder();
        Add("q", Text);
        Add("place", Place ?? (Remembered ? ReaderPlaces.Everywhere : null));
        Add("for", For);
        Add("theme", Persons is null ? null : Theme);
        Add("dept", Department);
        Add("type", Type);
        Add("online", Online ? "1" : null);
        Add("letter", Initial?.ToString());
        Add("p", Page > 1 ? Page.ToString(CultureInfo.InvariantCulture) : null);
        // Without words to look for it is the list of all items.
        return (Text.Length == 0 ? "/items" : "/search") + query.ToQueryString();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }
    }
}
