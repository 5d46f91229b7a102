using Microsoft.AspNetCore.Http;
using Tongban.Organisation.Contracts;
using Tongban.Web.Kit;

namespace Tongban.Catalogue.Features.Portal.ChoosePlace;

/// <summary>分厅: one place's site within the whole. Its own items and those of the levels above that serve its people.</summary>
internal sealed class ReaderPlaces(IPlaces places) : IReaderPlaces
{
    public const string Cookie = "tongban-place";
    public const string Parameter = "place";

    /// <summary>Said by an address that means no place in particular, although one is remembered.</summary>
    public const string Everywhere = "all";

    public ReaderPlace? Of(HttpContext http) =>
        http.Request.Query.TryGetValue(Parameter, out var said) ? Known(said) : Remembered(http);

    public ReaderPlace? Remembered(HttpContext http) => Known(http.Request.Cookies[Cookie]);

    private ReaderPlace? Known(string? code) =>
        code is { Length: 6 or 9 or 12 } && places.Any && places.Find(code) is { } place ? new ReaderPlace(place.Code, place.Name) : null;
}
