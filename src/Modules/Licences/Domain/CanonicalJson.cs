using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Tongban.Licences.Domain;

/// <summary>
/// One spelling of a JSON value (RFC 8785, JCS), so that what was signed can be rebuilt from what was read: keys in
/// order of their UTF-16 units, no blanks, the fewest escapes. Numbers are whole; licences say nothing else in numbers.
/// </summary>
internal static class CanonicalJson
{
    public static byte[] Bytes(JsonElement value)
    {
        var text = new StringBuilder();
        Write(value, text);
        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static void Write(JsonElement value, StringBuilder text)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object: WriteObject(value, text); break;
            case JsonValueKind.Array: WriteArray(value, text); break;
            case JsonValueKind.String: WriteString(value.GetString()!, text); break;
            case JsonValueKind.Number: text.Append(value.GetInt64().ToString(CultureInfo.InvariantCulture)); break;
            case JsonValueKind.True: text.Append("true"); break;
            case JsonValueKind.False: text.Append("false"); break;
            case JsonValueKind.Null: text.Append("null"); break;
            default: throw new FormatException($"no JSON value: {value.ValueKind}");
        }
    }

    private static void WriteObject(JsonElement value, StringBuilder text)
    {
        text.Append('{');
        var first = true;
        foreach (var property in value.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            if (!first) text.Append(',');
            first = false;
            WriteString(property.Name, text);
            text.Append(':');
            Write(property.Value, text);
        }

        text.Append('}');
    }

    private static void WriteArray(JsonElement value, StringBuilder text)
    {
        text.Append('[');
        var first = true;
        foreach (var item in value.EnumerateArray())
        {
            if (!first) text.Append(',');
            first = false;
            Write(item, text);
        }

        text.Append(']');
    }

    private static void WriteString(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var c in value) Escape(c, text);
        text.Append('"');
    }

    private static void Escape(char c, StringBuilder text) => _ = c switch
    {
        '"' => text.Append("\\\""),
        '\\' => text.Append("\\\\"),
        '\b' => text.Append("\\b"),
        '\t' => text.Append("\\t"),
        '\n' => text.Append("\\n"),
        '\f' => text.Append("\\f"),
        '\r' => text.Append("\\r"),
        < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
        _ => text.Append(c),
    };
}
