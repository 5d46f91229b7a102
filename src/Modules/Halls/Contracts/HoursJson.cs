using System.Text.Json;
using System.Text.Json.Serialization;
using Tongban.Halls.Domain;

namespace Tongban.Halls.Contracts;

/// <summary>Hours in JSON stand as people write them: <c>"09:00-12:00 13:30-17:00"</c>.</summary>
internal sealed class DayHoursConverter : JsonConverter<DayHours>
{
    public override DayHours Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => Of(reader.GetString());

    public override void Write(Utf8JsonWriter writer, DayHours value, JsonSerializerOptions options) => writer.WriteStringValue(value.Written);

    internal static DayHours Of(string? text) => HoursText.Parse(text) is { Hours: { } hours } ? hours : throw new JsonException(HoursText.Parse(text).Slip);
}

/// <summary>A week is an array of seven such texts.</summary>
internal sealed class WeekHoursConverter : JsonConverter<WeekHours>
{
    public override WeekHours Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var days = JsonSerializer.Deserialize<string[]>(ref reader, options);
        return days is { Length: 7 } ? new WeekHours([.. days.Select(DayHoursConverter.Of)]) : throw new JsonException("开放时间要写七天，从星期一到星期日");
    }

    public override void Write(Utf8JsonWriter writer, WeekHours value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, value.Days.Select(day => day.Written).ToArray(), options);
}
