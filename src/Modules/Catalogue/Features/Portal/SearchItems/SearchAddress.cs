using Microsoft.AspNetCore.Http.Extensions;
using Tongban.Catalogue.Contracts;

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

    public int Page { get; init; } = 1;

    public bool? Persons => For switch { "person" => true, "company" => false, _ => null };

    public bool HasFilters => For is not null || Theme is not null || Department is not null || Type is not null || Online;

    public SearchAddress WithoutFilters => new(Text) { Place = Place };

    public SearchRequest Request => new(Text)
    {
        Place = Place,
        Persons = Persons,
        Theme = Persons is null ? null : Theme,
        DepartmentKind = Department,
        TypeCode = Type,
        OnlineOnly = Online,
        Skip = (Page - 1) * PageSize,
        Take = PageSize,
    };

    public override string ToString()
    {
        var query = new QueryBuilder();
        Add("q", Text);
        Add("place", Place);
        Add("for", For);
        Add("theme", Persons is null ? null : Theme);
        Add("dept", Department);
        Add("type", Type);
        Add("online", Online ? "1" : null);
        Add("p", Page > 1 ? Page.ToString(System.Globalization.CultureInfo.InvariantCulture) : null);
        return "/search" + query.ToQueryString();

        void Add(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                query.Add(name, value);
            }
        }
    }
}
