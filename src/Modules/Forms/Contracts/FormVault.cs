using System.Text.Json.Nodes;
using Tongban.Kernel;
using Tongban.Platform.Cryptography;

namespace Tongban.Forms.Contracts;

/// <summary>
/// Answers as they are stored: sensitive elements are sealed inside the JSON, each under its own key, so that a sealed value
/// can't be moved to another field. A key that the form doesn't know is sealed too.
/// </summary>
public sealed class FormVault(Vault vault)
{
    public string Seal(FormDefinition form, FormData data) => Change(form, data, vault.Seal).ToJson();

    /// <returns>The answers, or <see cref="FormProblems.Data"/> when the text is no form data.</returns>
    /// <exception cref="System.Security.Cryptography.CryptographicException">A sealed value was altered.</exception>
    public Result<FormData> Open(FormDefinition form, string json) =>
        FormData.FromJson(json).Map(data => Change(form, data, vault.Open));

    private static FormData Change(FormDefinition form, FormData data, Func<string, string, string> change) =>
        data.Keys.Where(key => IsSensitive(form, key)).Aggregate(data, (changed, key) => changed[key] is { } text
            ? changed.With(key, change(Purpose(form, key), text))
            : changed.With(key, [.. changed.List(key).Select(item => change(Purpose(form, key), item))]));

    private static bool IsSensitive(FormDefinition form, string key) => form.Field(key) is not { Element.Sensitivity: not Sensitivity.Sensitive };

    // A key is derived and kept for every purpose: keys of answers come from definitions, never from what was posted.
    private static string Purpose(FormDefinition form, string key) => form.Field(key) is null ? "forms.answer" : "forms.answer " + key;
}
