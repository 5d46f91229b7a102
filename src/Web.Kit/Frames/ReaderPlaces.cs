using Microsoft.AspNetCore.Http;

namespace Tongban.Web.Kit;

/// <summary>The place whose site 分厅 this reader looks at.</summary>
/// <param name="Code">Twelve digits.</param>
/// <param name="Name">Own name, for example 安平区.</param>
public sealed record ReaderPlace(string Code, string Name);

/// <summary>Knows which place a reader chose. Pages that are cached for all vary by <see cref="Remembered"/>; the address is part of their key anyway.</summary>
public interface IReaderPlaces
{
    /// <summary>From the address (<c>?place=</c>), else what was remembered; null when neither names a known place.</summary>
    ReaderPlace? Of(HttpContext http);

    /// <summary>What the reader's browser remembers in a cookie that holds nothing but the code; null when that is no known place.</summary>
    ReaderPlace? Remembered(HttpContext http);
}
