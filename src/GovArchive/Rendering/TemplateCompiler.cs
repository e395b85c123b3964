using System.Linq.Expressions;
using HandlebarsDotNet;
using HandlebarsDotNet.Compiler;
using HandlebarsDotNet.Features;

namespace GovArchive.Rendering;

/// <summary>
/// Turns what the engine made of a template into something that runs: at first interpreted, from the <see cref="Often"/>th time on compiled. Compiling takes
/// some milliseconds for each template, partial and loop, a fifth of the time in which a small site is built; interpreting, some microseconds more each time.
/// </summary>
internal sealed class TemplateCompiler : IExpressionCompiler
{
    /// <summary>Times that one is interpreted.</summary>
    public const int Often = 300;

    public T Compile<T>(Expression<T> expression)
        where T : class, Delegate =>
        expression is Expression<TemplateDelegate> template ? (T)(object)Lately(template) : expression.Compile(preferInterpretation: true);

    private static TemplateDelegate Lately(Expression<TemplateDelegate> template)
    {
        var (run, times) = (template.Compile(preferInterpretation: true), 0);
        return (writer, context) =>
        {
            if (times < Often && Interlocked.Increment(ref times) == Often) run = template.Compile();
            run(writer, context);
        };
    }
}

/// <summary>Puts it in place of the engine's own, which is set before any feature without an order is asked.</summary>
internal sealed class InterpretedFirst : IFeature, IFeatureFactory
{
    public IFeature CreateFeature() => this;

    public void OnCompiling(ICompiledHandlebarsConfiguration configuration) => configuration.ExpressionCompiler = new TemplateCompiler();

    public void CompilationCompleted()
    {
    }
}
