using System.Globalization;
using Tongban.Halls.Domain;
using Tongban.Kernel;

namespace Tongban.Halls.Features.Workbench.KeepVenue;

/// <summary>What is wrong with the form of a venue, field by field.</summary>
internal static class VenueSlips
{
    private const int LongestName = 60;
    private const int LongestText = 300;
    private const int MostLines = 50;

    public static IEnumerable<FieldError> Of(VenueInput input) => Whereabouts(input).Concat(Opening(input)).Concat(Handling(input));

    /// <summary>A number of degrees as people copy it from a map; null when it is none.</summary>
    public static double? Degrees(string? text) =>
        double.TryParse((text ?? "").Trim().TrimEnd('°'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var degrees) ? degrees : null;

    private static IEnumerable<FieldError> Whereabouts(VenueInput input)
    {
        if (string.IsNullOrWhiteSpace(input.Name) || input.Name.Length > LongestName)
        {
            yield return new FieldError("Name", $"请填名称，{LongestName} 字以内，例如：安平区柳桥镇便民服务中心");
        }

        if (string.IsNullOrWhiteSpace(input.Address) || input.Address.Length > LongestText)
        {
            yield return new FieldError("Address", "请填地址，写到门牌号");
        }

        if (Degrees(input.Longitude) is not (>= 70 and <= 140))
        {
            yield return new FieldError("Longitude", "经度在 70 到 140 之间，例如 123.972；请核对经度和纬度有没有填反");
        }

        if (Degrees(input.Latitude) is not (>= 3 and <= 55))
        {
            yield return new FieldError("Latitude", "纬度在 3 到 55 之间，例如 30.612；请核对经度和纬度有没有填反");
        }

        if (input.Phone is null || input.Phone.Length is < 3 or > 30 || !input.Phone.All(sign => char.IsAsciiDigit(sign) || sign is '-' or ' ' or '+'))
        {
            yield return new FieldError("Phone", "请填电话，例如 0609-8230001");
        }
    }

    private static IEnumerable<FieldError> Opening(VenueInput input) => Enumerable.Range(0, 7)
        .Select(at => (HoursText.Parse(at < input.Hours.Count ? input.Hours[at] : null).Slip, at))
        .Where(pair => pair.Slip is not null).Select(pair => new FieldError($"Hours[{pair.at}]", pair.Slip!));

    private static IEnumerable<FieldError> Handling(VenueInput input) =>
    [
        .. new[] { (Name: nameof(input.Items), Text: input.Items), (Name: nameof(input.Offers), Text: input.Offers) }
            .Where(pair => VenueInput.Lines(pair.Text).Count > MostLines).Select(pair => new FieldError(pair.Name, $"最多写 {MostLines} 行")),
        .. new[] { (Name: nameof(input.Transport), Text: input.Transport), (Name: nameof(input.Note), Text: input.Note) }
            .Where(pair => pair.Text is { Length: > LongestText }).Select(pair => new FieldError(pair.Name, $"请控制在 {LongestText} 字以内")),
    ];
}
