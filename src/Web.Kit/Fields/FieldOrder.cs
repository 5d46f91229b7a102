using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace Tongban.Web.Kit;

/// <summary>Where a field stands in its form: the order in which the model declares its properties.</summary>
internal static class FieldOrder
{
    /// <summary>A text that sorts as the fields do; names that the model does not know come last, in their own order.</summary>
    public static string Of(ModelMetadata model, string path)
    {
        var key = new List<string>();
        var at = model;
        foreach (var part in path.Split('.'))
        {
            var name = part.Split('[')[0];
            var index = Find(at, name, out var next);
            key.Add(index.ToString("0000", CultureInfo.InvariantCulture) + part);
            at = next;
        }

        return string.Join('.', key);
    }

    private static int Find(ModelMetadata? model, string name, out ModelMetadata? found)
    {
        found = null;
        if (model is null)
            return 9999;
        for (var i = 0; i < model.Properties.Count; i++)
        {
            if (!string.Equals(model.Properties[i].PropertyName, name, StringComparison.Ordinal))
                continue;
            found = model.Properties[i].ElementMetadata ?? model.Properties[i];
            return i;
        }

        return 9999;
    }
}
