using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace Tongban.Web.Kit;

/// <summary>Binds <see cref="DateOnly"/> properties from the three fields of <c>t-date</c>, or from one ISO value.</summary>
internal sealed class DateFieldsBinder : IModelBinder
{
    public Task BindModelAsync(ModelBindingContext context)
    {
        var name = context.ModelName;
        var (date, slip) = DateFields.Read(key => Values(context, key), name);
        foreach (var key in new[] { name, $"{name}.year", $"{name}.month", $"{name}.day" })
        {
            var value = context.ValueProvider.GetValue(key);
            if (value != ValueProviderResult.None)
                context.ModelState.SetModelValue(key, value);
        }

        if (slip is not null)
            context.ModelState.TryAddModelError(name, slip);
        else if (date is not null || context.ModelMetadata.IsReferenceOrNullableType)
            context.Result = ModelBindingResult.Success(date);
        return Task.CompletedTask;
    }

    private static StringValues Values(ModelBindingContext context, string key) => context.ValueProvider.GetValue(key).Values;
}

internal sealed class DateFieldsBinderProvider : IModelBinderProvider
{
    private static readonly DateFieldsBinder Binder = new();

    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.UnderlyingOrModelType == typeof(DateOnly) ? Binder : null;
}
