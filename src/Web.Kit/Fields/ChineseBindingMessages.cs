using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace Tongban.Web.Kit;

/// <summary>What the framework itself says about a value that does not fit its type.</summary>
internal static class ChineseBindingMessages
{
    public static void Set(DefaultModelBindingMessageProvider messages)
    {
        messages.SetAttemptedValueIsInvalidAccessor((value, field) => $"“{value}”填得不对，请检查后重填");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"“{value}”填得不对，请检查后重填");
        messages.SetValueIsInvalidAccessor(value => $"“{value}”填得不对，请检查后重填");
        messages.SetUnknownValueIsInvalidAccessor(_ => "填得不对，请检查后重填");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "填得不对，请检查后重填");
        messages.SetValueMustBeANumberAccessor(_ => "这里要填数字，例如 86.5");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "这里要填数字，例如 86.5");
        messages.SetValueMustNotBeNullAccessor(_ => "这一项还没有填");
        messages.SetMissingBindRequiredValueAccessor(_ => "这一项还没有填");
        messages.SetMissingKeyOrValueAccessor(() => "这一项还没有填");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "没有收到内容，请重新提交");
    }
}
