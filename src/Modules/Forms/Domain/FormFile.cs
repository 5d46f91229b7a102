using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Tongban.Kernel;

namespace Tongban.Forms.Domain;

/// <summary>A form written as its file, in the words that <see cref="Contracts.Definition"/> reads: what says nothing is left out.</summary>
internal static class FormFile
{
    private static readonly JsonSerializerOptions Lean = new(KernelJson.Options)
    {
        WriteIndented = true,
        // Comparisons stay readable, >= and not \u003E=: it is a file and never stands in a page unencoded.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOut } },
    };

    public static string Write(FormSource form) => JsonSerializer.Serialize(form, Lean);

    private static void LeaveOut(JsonTypeInfo type)
    {
        // What follows from other members (a field's key) is no member of the file.
        foreach (var derived in type.Properties.Where(property => property.Set is null).ToList())
        {
            type.Properties.Remove(derived);
        }

        if (type.Type == typeof(FieldSource))
        {
            foreach (var property in type.Properties.Where(property => property.Name is "hint" or "options" or "prefillFrom" or "readOnly"))
            {
                property.ShouldSerialize = (_, value) => value is not ("" or false or ICollection { Count: 0 });
            }
        }
    }
}
