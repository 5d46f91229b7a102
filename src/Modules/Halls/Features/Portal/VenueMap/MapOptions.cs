using Microsoft.Extensions.Options;

namespace Tongban.Halls.Features.Portal.VenueMap;

/// <summary>The map, section <c>Halls:Map</c> of the configuration. Without a tile address it is drawn from boundaries alone.</summary>
internal sealed class MapOptions
{
    public const string Section = "Halls:Map";

    /// <summary>Address of tiles with <c>{z}</c>, <c>{x}</c> and <c>{y}</c>, for example <c>https://tiles.example.gov.cn/{z}/{x}/{y}.png</c>.</summary>
    public string Tiles { get; set; } = "";

    /// <summary>Whose map it is and its approval number 审图号; shown on the map.</summary>
    public string Attribution { get; set; } = "";

    public int MostZoom { get; set; } = 18;

    /// <summary>Scheme and host of the tiles, the only strangers from whom pictures are taken; null when they are this site's own or there are none.</summary>
    public string? Origin => Uri.TryCreate(Tiles, UriKind.Absolute, out var address) && (address.Scheme == "http" || address.Scheme == "https") ? address.GetLeftPart(UriPartial.Authority) : null;
}

/// <summary>A slip in the address stops the start: a page that breaks its own content policy shows a map without tiles and says nothing.</summary>
internal sealed class MapOptionsCheck : IValidateOptions<MapOptions>
{
    public ValidateOptionsResult Validate(string? name, MapOptions options)
    {
        if (options.Tiles.Length == 0)
        {
            return ValidateOptionsResult.Success;
        }

        var known = options.Origin is not null || (options.Tiles.StartsWith('/') && !options.Tiles.StartsWith("//", StringComparison.Ordinal));
        return known && new[] { "{z}", "{x}", "{y}" }.All(part => options.Tiles.Contains(part, StringComparison.Ordinal))
            && !options.Tiles.Any(sign => sign is ';' or ',' or ' ' or '\'' or '"')
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail("Halls:Map:Tiles 要写成 https://主机/{z}/{x}/{y}.png 这样，或者以 / 开头的本站路径，不能有空格和引号。");
    }
}
