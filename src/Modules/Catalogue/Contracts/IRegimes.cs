using Tongban.Kernel.Time;

namespace Tongban.Catalogue.Contracts;

/// <summary>Legal regimes 法律制度 as the module that runs the clock holds them; items are checked against them.</summary>
public interface IRegimes
{
    /// <summary>The newest version; null when there is none of this code.</summary>
    Regime? Find(string code);

    IReadOnlyList<Regime> All { get; }
}
