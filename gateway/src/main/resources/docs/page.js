fetch('/docs/services')
  .then((answer) => answer.json())
  .then((urls) =>
    SwaggerUIBundle({
      urls,
      dom_id: '#page',
      layout: 'StandaloneLayout',
      presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
      deepLinking: true,
      validatorUrl: null,
    }),
  );
